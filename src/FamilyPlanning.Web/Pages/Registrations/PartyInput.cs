using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Pages.Households;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>The applicant or the second parent as a clerk types them; of somebody in the ledger only what the ledger lacks or what changed.</summary>
public sealed class PartyInput : IValidatableObject
{
    public Guid? PersonId { get; set; }

    [Display(Name = "姓名"), StringLength(PersonName.MaxLength, ErrorMessage = "姓名最多 {1} 个字")]
    public string? Name { get; set; }

    [Display(Name = "身份证号码"), StringLength(40, ErrorMessage = "号码最多 {1} 个字符")]
    public string? IdentityNumber { get; set; }

    [Display(Name = "性别")] public Sex? Sex { get; set; }

    [Display(Name = "出生日期")] public DateOnly? BirthDate { get; set; }

    [Display(Name = "民族")] public string? EthnicGroup { get; set; }

    [Display(Name = "国籍"), StringLength(40, ErrorMessage = "国籍最多 {1} 个字")]
    public string? Nationality { get; set; }

    [Display(Name = "婚姻状况")] public string? MaritalStatus { get; set; }

    [Display(Name = "婚姻变动日期")] public DateOnly? MaritalChangedOn { get; set; }

    [Display(Name = "户籍地"), StringLength(120, ErrorMessage = "地址最多 {1} 个字")]
    public string? RegisteredPlace { get; set; }

    [Display(Name = "现居住地"), StringLength(120, ErrorMessage = "地址最多 {1} 个字")]
    public string? ResidencePlace { get; set; }

    [Display(Name = "工作单位"), StringLength(120, ErrorMessage = "单位最多 {1} 个字")]
    public string? Employer { get; set; }

    [Display(Name = "联系电话"), StringLength(20, ErrorMessage = "电话最多 {1} 个字符")]
    public string? Phone { get; set; }

    /// <summary>What a wrong number, day or phone needs, each at its field.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var texts = validationContext.GetRequiredService<IStringLocalizer<SharedResources>>();
        var today = validationContext.GetRequiredService<TimeProvider>().Today();
        if (PersonId is null && !string.IsNullOrWhiteSpace(IdentityNumber))
        {
            foreach (var wrong in NumberExplanation.Of(IdentityNumber, BirthDate, Sex, today, texts)) yield return wrong;
        }

        if (BirthDate > today) yield return new(texts["出生日期晚于今天，请核对"], [nameof(BirthDate)]);
        if (MaritalChangedOn > today) yield return new(texts["婚姻变动日期晚于今天，请核对"], [nameof(MaritalChangedOn)]);
        if (!string.IsNullOrWhiteSpace(Phone) && !PhoneNumber.IsMobile(Phone)) yield return new(texts["手机号码应为 1 开头的 11 位数字，请核对或留空"], [nameof(Phone)]);
    }

    /// <summary>The entry the act takes.</summary>
    public PartyEntry ToEntry() => new(
        PersonId, Name, IdentityNumber, Sex, BirthDate, EthnicGroup, Nationality, MaritalStatus, MaritalChangedOn, RegisteredPlace, ResidencePlace, Employer, Phone);

    /// <summary>What the ledger knows.</summary>
    public static PartyInput Of(RegistrationPrefill.Known known) => new()
    {
        PersonId = known.Id,
        Name = known.Name,
        EthnicGroup = known.EthnicGroup,
        MaritalStatus = known.MaritalStatus,
        MaritalChangedOn = known.MaritalChangedOn,
        RegisteredPlace = known.RegisteredPlace,
        ResidencePlace = known.ResidencePlace,
        Phone = known.Phone,
    };

    /// <summary>What was stated at the registration.</summary>
    public static PartyInput Of(RegistrationParty party) => new()
    {
        PersonId = party.PersonId,
        Name = party.Name,
        Sex = party.Sex,
        BirthDate = party.BirthDate,
        EthnicGroup = party.EthnicGroup,
        Nationality = party.Nationality,
        MaritalStatus = party.MaritalStatus,
        MaritalChangedOn = party.MaritalChangedOn,
        RegisteredPlace = party.RegisteredPlace,
        ResidencePlace = party.ResidencePlace,
        Employer = party.Employer,
        Phone = party.Phone,
    };
}
