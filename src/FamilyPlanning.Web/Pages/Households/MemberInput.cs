using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>One person as a clerk types them; shared by every form that files or corrects a person.</summary>
public sealed class MemberInput : IValidatableObject
{
    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(PersonName.MaxLength, ErrorMessage = "姓名最多 {1} 个字")]
    public string Name { get; set; } = "";

    [Display(Name = "身份证号码"), StringLength(40, ErrorMessage = "号码最多 {1} 个字符")]
    public string? IdentityNumber { get; set; }

    [Display(Name = "号码核对依据"), StringLength(100, ErrorMessage = "核对依据最多 {1} 个字")]
    public string? NumberConfirmation { get; set; }

    [Display(Name = "性别")]
    public Sex? Sex { get; set; }

    [Display(Name = "出生日期")]
    public DateOnly? BirthDate { get; set; }

    [Display(Name = "与户主关系"), Required(ErrorMessage = "请选择与户主关系")]
    public string Kinship { get; set; } = "";

    [Display(Name = "民族")]
    public string? EthnicGroup { get; set; }

    [Display(Name = "婚姻状况")]
    public string? MaritalStatus { get; set; }

    [Display(Name = "婚姻变动日期")]
    public DateOnly? MaritalChangedOn { get; set; }

    [Display(Name = "联系电话"), StringLength(20, ErrorMessage = "电话最多 {1} 个字符")]
    public string? Phone { get; set; }

    [Display(Name = "户籍在外地（地址）"), StringLength(120, ErrorMessage = "地址最多 {1} 个字")]
    public string? RegisteredElsewhere { get; set; }

    [Display(Name = "居住在外地（地址）"), StringLength(120, ErrorMessage = "地址最多 {1} 个字")]
    public string? LivesElsewhere { get; set; }

    [Display(Name = "备注"), StringLength(500, ErrorMessage = "备注最多 {1} 个字")]
    public string? Note { get; set; }

    /// <summary>The people of whom the clerk said that they are somebody else.</summary>
    public string? NotTheSame { get; set; }

    /// <summary>People on file who look like this one; the clerk answers before a second record comes to be.</summary>
    public IReadOnlyList<LikelyPeople.Row> Likely { get; private set; } = [];

    /// <summary>Whether the form asks what the clerk held the number against: it does not fit, but may stand so on the document.</summary>
    public bool AsksConfirmation { get; private set; }

    /// <summary>Those people as the form sends them back.</summary>
    public string Offered => string.Join(',', Likely.Select(row => row.Id));

    /// <summary>Looks for them.</summary>
    /// <returns>Whether the clerk has to answer first.</returns>
    internal async Task<bool> AskAsync(LikelyPeople people, string village, Guid? motherId, Officer officer, CancellationToken ct)
    {
        Likely = await people.FindAsync(ToEntry(), village, motherId, officer, ct);
        AsksConfirmation |= Likely.Any(SharesNumber);
        return !Likely.All(IsAnswered);
    }

    // Of two people with one number the office says from which papers it knows; of somebody in another office's area nothing else can be answered.
    private bool IsAnswered(LikelyPeople.Row row) =>
        (!SharesNumber(row) || IsConfirmed) && (row.Id is not { } id || NotTheSame?.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase) == true);

    private bool IsConfirmed => !string.IsNullOrWhiteSpace(NumberConfirmation);

    private static bool SharesNumber(LikelyPeople.Row row) => row.Likeness.Signs.Contains(DuplicateSign.SameNumber);

    /// <summary>What a wrong number, a contradiction or a missing date needs, each at its field.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var texts = validationContext.GetRequiredService<IStringLocalizer<SharedResources>>();
        var today = validationContext.GetRequiredService<TimeProvider>().Today();
        if (string.IsNullOrWhiteSpace(IdentityNumber))
        {
            if (BirthDate is null) yield return new(texts["没有身份证号码时，请填写出生日期"], [nameof(BirthDate)]);
            if (Sex is null) yield return new(texts["没有身份证号码时，请选择性别"], [nameof(Sex)]);
        }
        else
        {
            var wrong = NumberExplanation.Of(IdentityNumber, BirthDate, Sex, today, texts).ToList();
            var confirmable = wrong.Count > 0 && Domain.Households.IdentityNumber.Read(IdentityNumber, today).CanBeConfirmed;
            AsksConfirmation = IsConfirmed || confirmable;
            foreach (var one in wrong.Where(_ => !IsConfirmed || !confirmable)) yield return one;
        }

        if (BirthDate > today) yield return new(texts["出生日期晚于今天，请核对"], [nameof(BirthDate)]);
        if (MaritalChangedOn > today) yield return new(texts["婚姻变动日期晚于今天，请核对"], [nameof(MaritalChangedOn)]);
        if (!string.IsNullOrWhiteSpace(Phone) && !PhoneNumber.IsMobile(Phone)) yield return new(texts["手机号码应为 1 开头的 11 位数字，请核对或留空"], [nameof(Phone)]);
    }

    /// <summary>The entry the act takes.</summary>
    public MemberEntry ToEntry() => new(
        Name, IdentityNumber, Sex, BirthDate, Kinship, Blank(EthnicGroup), Blank(MaritalStatus), MaritalChangedOn,
        string.IsNullOrWhiteSpace(Phone) ? null : PhoneNumber.Normalize(Phone), RegisteredElsewhere, LivesElsewhere, Note)
    {
        NumberConfirmation = Blank(NumberConfirmation),
        SharesNumber = IsConfirmed && Likely.Any(SharesNumber),
        ToldApart = [.. Likely.Where(row => row.Id is not null && IsAnswered(row)).Select(row => (row.Id!.Value, row.AreaCode, row.Likeness.Score))],
    };

    /// <summary>What is on file, for correcting. Neither the number nor what it was checked against is sent back: an empty field leaves both, and another number is checked anew.</summary>
    public static MemberInput Of(Person person) => new()
    {
        Name = person.Name,
        Sex = person.Sex,
        BirthDate = person.BirthDate,
        Kinship = person.Kinship,
        EthnicGroup = person.EthnicGroup,
        MaritalStatus = person.MaritalStatus,
        MaritalChangedOn = person.MaritalChangedOn,
        Phone = person.Phone,
        RegisteredElsewhere = person.RegisteredPlace,
        LivesElsewhere = person.ResidencePlace,
        Note = person.Note,
    };

    /// <summary>A next member with what households share copied from this one (以下复制上一人).</summary>
    public MemberInput Next() => new() { EthnicGroup = EthnicGroup, RegisteredElsewhere = RegisteredElsewhere, LivesElsewhere = LivesElsewhere };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
