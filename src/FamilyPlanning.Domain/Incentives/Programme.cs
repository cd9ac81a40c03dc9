namespace FamilyPlanning.Domain.Incentives;

/// <summary>A scheme with conditions and dated amounts (项目, domain.md 5 and 6). Its algorithm is one class; its amounts, windows and limits are rows with a source.</summary>
public enum Programme
{
    /// <summary>育儿补贴: 育儿补贴制度实施方案 (2025-07-28) and 管理规范（试行） (2025-09-18).</summary>
    ChildcareSubsidy,
}

/// <summary>First application for a child, or the yearly one after it.</summary>
public enum ClaimKind
{
    /// <summary>首次申领.</summary>
    First,
    /// <summary>续领.</summary>
    Renewal,
}

/// <summary>Who applies for the child (norm Art. 6): one applicant per family.</summary>
public enum ApplicantRelation
{
    /// <summary>母亲.</summary>
    Mother,
    /// <summary>父亲.</summary>
    Father,
    /// <summary>其他监护人.</summary>
    Guardian,
    /// <summary>儿童福利机构.</summary>
    ChildWelfareInstitution,
}
