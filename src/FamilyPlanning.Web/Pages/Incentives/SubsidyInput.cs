using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Incentives;

/// <summary>An application for the childcare subsidy as a clerk types it; what the ledger knows is not asked for.</summary>
public sealed class SubsidyInput : IValidatableObject
{
    [Display(Name = "申领年度"), Range(2025, 2100, ErrorMessage = "申领年度应在 {1} 年以后")] public int ClaimYear { get; set; }

    [Display(Name = "受理日期"), Required(ErrorMessage = "请填写受理日期")] public DateOnly? ReceivedOn { get; set; }

    [Display(Name = "申请人")] public Guid? ApplicantId { get; set; }

    [Display(Name = "申请人姓名"), StringLength(60, ErrorMessage = "姓名最多 {1} 个字")] public string? ApplicantName { get; set; }

    [Display(Name = "申请人身份证号码"), StringLength(40, ErrorMessage = "号码最多 {1} 个字符")] public string? ApplicantNumber { get; set; }

    [Display(Name = "与儿童关系")] public ApplicantRelation? Relation { get; set; }

    [Display(Name = "联系电话"), StringLength(20, ErrorMessage = "电话最多 {1} 个字符")] public string? Phone { get; set; }

    [Display(Name = "收款账户")] public Guid? AccountId { get; set; }

    [Display(Name = "账户类型")] public AccountKind AccountKind { get; set; }

    [Display(Name = "户名"), StringLength(PayeeAccount.HolderLength, ErrorMessage = "户名最多 {1} 个字")] public string? AccountHolder { get; set; }

    [Display(Name = "开户银行"), StringLength(60, ErrorMessage = "银行名称最多 {1} 个字")] public string? AccountBank { get; set; }

    [Display(Name = "账号"), StringLength(40, ErrorMessage = "账号最多 {1} 个字符")] public string? AccountNumber { get; set; }

    [Display(Name = "另一方父母姓名"), StringLength(60, ErrorMessage = "姓名最多 {1} 个字")] public string? OtherParentName { get; set; }

    [Display(Name = "申请人已签署告知承诺书，代替证明材料")] public bool Promised { get; set; }

    /// <summary>What somebody from elsewhere and a new account need, each at its field.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var texts = validationContext.GetRequiredService<IStringLocalizer<SharedResources>>();
        if (ApplicantId is null && string.IsNullOrWhiteSpace(ApplicantName)) yield return new(texts["请选择申请人，或者填写申请人姓名"], [nameof(ApplicantName)]);
        if (ApplicantId is null && string.IsNullOrWhiteSpace(ApplicantNumber)) yield return new(texts["请填写申请人身份证号码"], [nameof(ApplicantNumber)]);
        if (AccountId is null && string.IsNullOrWhiteSpace(AccountNumber)) yield return new(texts["请填写账号"], [nameof(AccountNumber)]);
    }

    /// <summary>The account as typed so far; none where one on file was chosen.</summary>
    public AccountReading? Typed => AccountId is null && AccountNumber is not null ? AccountReading.Read(AccountKind, AccountNumber) : null;

    /// <summary>Whose name the new account bears: the one typed, else the applicant's.</summary>
    public string? PayeeOf(IReadOnlyList<DecisionPreview.Parent> parents) =>
        string.IsNullOrWhiteSpace(AccountHolder) ? parents.FirstOrDefault(p => p.Id == ApplicantId)?.Name ?? ApplicantName : AccountHolder;

    /// <summary>The entry for the act; a parent's relation is known from the ledger.</summary>
    public SubsidyForm ToForm(IReadOnlyList<DecisionPreview.Parent> parents) => new(
        ClaimYear, ReceivedOn!.Value, ApplicantId, ApplicantName, ApplicantNumber,
        parents.FirstOrDefault(p => p.Id == ApplicantId)?.Relation ?? Relation ?? ApplicantRelation.Guardian, Phone, AccountId, AccountKind,
        string.IsNullOrWhiteSpace(AccountHolder) ? null : AccountHolder, AccountBank, AccountNumber, OtherParentName, Promised);

    /// <summary>The fields by name, to be carried through check-your-answers.</summary>
    public IEnumerable<(string Name, string? Value)> Fields() =>
    [
        (nameof(ClaimYear), $"{ClaimYear}"), (nameof(ReceivedOn), ReceivedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        (nameof(ApplicantId), ApplicantId?.ToString()), (nameof(ApplicantName), ApplicantName), (nameof(ApplicantNumber), ApplicantNumber), (nameof(Relation), Relation?.ToString()),
        (nameof(Phone), Phone), (nameof(AccountId), AccountId?.ToString()), (nameof(AccountKind), AccountKind.ToString()), (nameof(AccountHolder), AccountHolder),
        (nameof(AccountBank), AccountBank), (nameof(AccountNumber), AccountNumber), (nameof(OtherParentName), OtherParentName), (nameof(Promised), Promised ? "true" : "false"),
    ];
}
