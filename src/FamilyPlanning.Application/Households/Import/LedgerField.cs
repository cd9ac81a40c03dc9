namespace FamilyPlanning.Application.Households.Import;

/// <summary>What a column of a ledger can hold. A column that holds none of these is not read.</summary>
public enum LedgerField
{
    /// <summary>户编号, the number of the household inside its village.</summary>
    HouseholdNumber,

    /// <summary>户主姓名.</summary>
    HeadName,

    /// <summary>与户主关系.</summary>
    Relation,

    /// <summary>姓名 of the person of this row.</summary>
    Name,

    /// <summary>性别.</summary>
    Sex,

    /// <summary>身份证号码.</summary>
    IdentityNumber,

    /// <summary>出生日期.</summary>
    BirthDate,

    /// <summary>民族.</summary>
    EthnicGroup,

    /// <summary>婚姻状况.</summary>
    MaritalStatus,

    /// <summary>婚姻变动日期.</summary>
    MaritalChange,

    /// <summary>户籍地.</summary>
    RegisteredPlace,

    /// <summary>现居住地.</summary>
    ResidencePlace,

    /// <summary>村民小组.</summary>
    VillageGroup,

    /// <summary>联系电话.</summary>
    Phone,

    /// <summary>母亲身份证号.</summary>
    MotherNumber,

    /// <summary>孩次.</summary>
    BirthOrder,

    /// <summary>是否持独生子女证.</summary>
    OneChildCertificate,

    /// <summary>备注.</summary>
    Remark,

    /// <summary>村名, where one sheet holds several villages.</summary>
    Village,
}
