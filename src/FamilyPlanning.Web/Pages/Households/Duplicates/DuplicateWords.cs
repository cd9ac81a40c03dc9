using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Duplicates;

/// <summary>How signs and fields of two records are called.</summary>
internal static class DuplicateWords
{
    public static string Name(DuplicateSign sign) => sign switch
    {
        DuplicateSign.SameNumber => "身份证号码相同",
        DuplicateSign.SameName => "姓名相同",
        DuplicateSign.NearName => "姓名读音相近",
        DuplicateSign.SameBirthDate => "出生日期相同",
        DuplicateSign.NearBirthDate => "出生日期相近",
        DuplicateSign.SameMother => "母亲相同",
        DuplicateSign.SameSpouse => "配偶相同",
        DuplicateSign.SamePhone => "电话相同",
        DuplicateSign.SameHousehold => "同一户",
        DuplicateSign.SameVillage => "同一村",
        DuplicateSign.DifferentNumbers => "号码不同",
        DuplicateSign.DifferentSex => "性别不同",
    };

    public static string Name(MergeField field) => field switch
    {
        MergeField.Name => "姓名",
        MergeField.IdentityNumber => "身份证号码",
        MergeField.Birth => "出生日期和性别",
        MergeField.EthnicGroup => "民族",
        MergeField.Phone => "联系电话",
        MergeField.Residence => "户籍地和现居住地",
        MergeField.Marriage => "婚姻和配偶",
        MergeField.Parents => "父母",
        MergeField.BirthRecord => "孩次和出生医学证明",
        MergeField.OneChildCertificate => "独生子女父母光荣证",
        MergeField.Note => "备注",
    };

    /// <summary>What kind of record a merge took along.</summary>
    public static string Record(string record) => record switch
    {
        nameof(Domain.Households.Person) => "人员信息",
        nameof(Domain.Households.PopulationEvent) => "变动记录",
        nameof(Domain.Registrations.RegistrationParty) or nameof(Domain.Registrations.RegistrationChild) => "生育登记",
        nameof(Domain.Checkups.ServiceInvitation) or nameof(Domain.Checkups.MaternityClient) => "健康服务",
        nameof(Domain.Incentives.IncentiveApplication) => "奖励扶助申请",
        nameof(Domain.Payouts.Payment) => "发放记录",
        _ => "其他",
    };

    /// <summary>The signs in one line.</summary>
    public static string Said(Likeness likeness, IStringLocalizer<SharedResources> texts) => string.Join(texts["、"], likeness.Signs.Select(sign => texts[Name(sign)].Value));
}
