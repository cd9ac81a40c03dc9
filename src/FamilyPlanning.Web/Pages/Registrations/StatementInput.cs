using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>What the applicant states, as the form has it; shared by taking and changing a registration.</summary>
public sealed class StatementInput : IValidatableObject
{
    /// <summary>Choice of a second parent who is not in the ledger.</summary>
    public const string Elsewhere = "elsewhere";

    public PartyInput Applicant { get; set; } = new();

    /// <summary>Nobody, a person of the ledger, or <see cref="Elsewhere"/>.</summary>
    [Display(Name = "另一方（配偶或孩子的另一位父母）")] public string? Second { get; set; }

    public PartyInput SecondParent { get; set; } = new();

    [Display(Name = "目前状况")] public PresentState State { get; set; } = PresentState.Pregnant;

    [Display(Name = "孕周"), Range(1, 44, ErrorMessage = "孕周应为 1 至 44")] public int? Week { get; set; }

    [Display(Name = "末次月经")] public DateOnly? LastPeriod { get; set; }

    [Display(Name = "预产期")] public DateOnly? DueDate { get; set; }

    public List<ChildInput> Children { get; set; } = [];

    [Display(Name = "领取方式")] public SlipDelivery Delivery { get; set; }

    [Display(Name = "省平台编号"), StringLength(40, ErrorMessage = "编号最多 {1} 个字符")] public string? ProvincialNumber { get; set; }

    /// <summary>What the ledger knows, for showing beside the fields.</summary>
    [BindNever] public RegistrationPrefill.Picture? Known { get; set; }

    /// <summary>The second parent's id in the ledger, where one was chosen.</summary>
    public Guid? SecondPersonId => Guid.TryParse(Second, out var id) ? id : null;

    /// <summary>Contradictions between the parts, each at its field.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var texts = validationContext.GetRequiredService<IStringLocalizer<SharedResources>>();
        var today = validationContext.GetRequiredService<TimeProvider>().Today();
        if (Applicant.PersonId is null && string.IsNullOrWhiteSpace(Applicant.Name)) yield return new(texts["请填写姓名"], [$"{nameof(Applicant)}.{nameof(PartyInput.Name)}"]);
        if (Second == Elsewhere && string.IsNullOrWhiteSpace(SecondParent.Name)) yield return new(texts["请填写另一方姓名，或选择不填另一方"], [$"{nameof(SecondParent)}.{nameof(PartyInput.Name)}"]);
        if (State == PresentState.Born && !Children.Any(c => c.Registered && c.Given)) yield return new(texts["请勾选这次登记的孩子，或添加一名子女"], [nameof(State)]);
        if (State == PresentState.Pregnant && LastPeriod > today) yield return new(texts["末次月经晚于今天，请核对"], [nameof(LastPeriod)]);
        for (var i = 0; i < Children.Count; i++)
        {
            if (Children[i].BornOn > today) yield return new(texts["出生日期晚于今天，请核对"], [$"{nameof(Children)}[{i}].{nameof(ChildInput.BornOn)}"]);
        }
    }

    /// <summary>The entry the acts take; what does not belong to the chosen state is left out.</summary>
    public RegistrationEntry ToEntry() => new(
        Applicant.ToEntry(), SecondEntry(), [.. Children.Where(c => c.Given).Select(c => c.ToStatement(State == PresentState.Born))], State,
        State == PresentState.Pregnant ? new PregnancyStatement(Week, LastPeriod, DueDate) : PregnancyStatement.None, Delivery, ProvincialNumber);

    /// <summary>Fills the form from the ledger.</summary>
    public static StatementInput Of(RegistrationPrefill.Picture known) => new()
    {
        Known = known,
        Applicant = PartyInput.Of(known.Applicant),
        Second = known.SecondParent?.Id.ToString(),
        SecondParent = known.SecondParent is { } second ? PartyInput.Of(second) : new PartyInput(),
        Children = [.. known.Children.Select(ChildInput.Of)],
    };

    /// <summary>Fills the form from what was registered.</summary>
    public static StatementInput Of(ChildbearingRegistration registration) => new()
    {
        Applicant = PartyInput.Of(registration.Applicant),
        Second = registration.SecondParent is { } second ? second.PersonId?.ToString() ?? Elsewhere : null,
        SecondParent = registration.SecondParent is { } other ? PartyInput.Of(other) : new PartyInput(),
        State = registration.State,
        Week = registration.PregnancyWeek,
        LastPeriod = registration.LastPeriod,
        DueDate = registration.DueDate,
        Children = [.. registration.Children.Select(ChildInput.Of)],
        Delivery = registration.Delivery,
        ProvincialNumber = registration.ProvincialNumber,
    };

    /// <summary>Takes the chosen second parent and the children of either from the ledger; children typed by hand stay.</summary>
    public void TakeFamily(RegistrationPrefill.Picture known)
    {
        SecondParent = known.SecondParent is { } second ? PartyInput.Of(second) : new PartyInput();
        Children = [.. known.Children.Select(ChildInput.Of), .. Children.Where(c => c.PersonId is null)];
    }

    private PartyEntry? SecondEntry() => Second switch
    {
        null or "" => null,
        Elsewhere => SecondParent.ToEntry() with { PersonId = null },
        _ => SecondParent.PersonId == SecondPersonId ? SecondParent.ToEntry() : new PartyInput { PersonId = SecondPersonId }.ToEntry(),
    };
}

/// <summary>One child of the form: known from the ledger, or typed.</summary>
public sealed class ChildInput
{
    public Guid? PersonId { get; set; }

    public DateOnly? BornOn { get; set; }

    public Sex Sex { get; set; } = Sex.Female;

    [StringLength(20)] public string? BirthCertificate { get; set; }

    public bool Living { get; set; } = true;

    public bool InCommon { get; set; } = true;

    public bool Adopted { get; set; }

    public bool Registered { get; set; }

    /// <summary>An empty line says nothing.</summary>
    public bool Given => PersonId is not null || BornOn is not null;

    /// <summary>The statement; before a birth no child is the registered one.</summary>
    public ChildStatement ToStatement(bool born) =>
        new(PersonId, BornOn ?? default, Sex, string.IsNullOrWhiteSpace(BirthCertificate) ? null : BirthCertificate.Trim(), Living, InCommon, Adopted, born && Registered, null);

    internal static ChildInput Of(RegistrationPrefill.KnownChild child) => new()
    {
        PersonId = child.Id,
        BornOn = child.BirthDate,
        Sex = child.Sex,
        BirthCertificate = child.BirthCertificate,
        Living = child.Living,
        InCommon = child.InCommon,
        Adopted = child.Adopted,
    };

    internal static ChildInput Of(RegistrationChild child) => new()
    {
        PersonId = child.PersonId,
        BornOn = child.BornOn,
        Sex = child.Sex,
        BirthCertificate = child.BirthCertificate,
        Living = child.Living,
        InCommon = child.InCommon,
        Adopted = child.Adopted,
        Registered = child.Registered,
    };
}
