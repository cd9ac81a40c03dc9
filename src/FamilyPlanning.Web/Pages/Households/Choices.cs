using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>What can be chosen in the ledger's forms, in the officer's language.</summary>
internal static class Choices
{
    public static List<SelectListItem> Sexes(IStringLocalizer<SharedResources> texts) => [new(texts["男"], nameof(Sex.Male)), new(texts["女"], nameof(Sex.Female))];

    public static List<SelectListItem> Kinships(IStringLocalizer<SharedResources> texts) =>
        [.. KinshipCode.All.Where(k => k.Code != "01").Select(k => new SelectListItem(texts[Kinship(k.Code)], k.Code))];

    public static List<SelectListItem> MaritalStatuses(IStringLocalizer<SharedResources> texts) =>
        [.. MaritalStatus.All.Select(m => new SelectListItem(texts[m.Name], m.Code))];

    public static List<SelectListItem> EthnicGroups(IStringLocalizer<SharedResources> texts) =>
        [.. EthnicGroup.All.Select(e => new SelectListItem(texts[e.Name], e.Code))];

    public static List<SelectListItem> Villages(IEnumerable<AreaReader.Row> tree)
    {
        var groups = tree.Where(a => a.Level != AreaLevel.Village).ToDictionary(a => Officer.ScopeOf(a.AreaCode), a => new SelectListGroup { Name = a.Name });
        return [.. tree.Where(a => a.Level == AreaLevel.Village).Select(a => new SelectListItem(a.Name, a.AreaCode) { Group = groups.GetValueOrDefault(a.AreaCode[..9]) })];
    }

    public static List<SelectListItem> Areas(IEnumerable<AreaReader.Row> tree) =>
        [.. tree.Select(a => new SelectListItem(a.Level == AreaLevel.Village ? "　　" + a.Name : a.Level == AreaLevel.Township ? "　" + a.Name : a.Name, a.AreaCode))];

    public static string Name(Sex sex) => sex switch { Sex.Male => "男", Sex.Female => "女", _ => "未说明" };

    // 女 alone is the sex in the other texts.
    public static string Kinship(string code) => code == "30" ? "女儿" : KinshipCode.All.FirstOrDefault(k => k.Code == code)?.Name ?? "其他";

    public static string Marital(string code) => MaritalStatus.All.FirstOrDefault(m => m.Code == code)?.Name ?? "未说明";

    public static string Ethnic(string code) => EthnicGroup.All.FirstOrDefault(e => e.Code == code)?.Name ?? "其他";

    public static string Standing(Person person) => person switch { { DeathDate: not null } => "已去世", { LeftOn: not null } => "已迁出", _ => "在册" };

    public static string? MaskPhone(string? phone) => phone is { Length: >= 7 } ? phone[..3] + new string('*', phone.Length - 7) + phone[^4..] : phone;

    public static string Name(PopulationEventKind kind) => kind switch
    {
        PopulationEventKind.Imported => "由台账导入",
        PopulationEventKind.Filed => "建档",
        PopulationEventKind.Birth => "出生",
        PopulationEventKind.Death => "死亡",
        PopulationEventKind.MoveIn => "迁入",
        PopulationEventKind.MoveOut => "迁出",
        PopulationEventKind.Marriage => "结婚",
        PopulationEventKind.Divorce => "离婚",
        PopulationEventKind.Widowed => "丧偶",
        PopulationEventKind.HeadChange => "成为户主",
        PopulationEventKind.LivingElsewhere => "流出居住",
        PopulationEventKind.LivingHere => "回本村居住",
        PopulationEventKind.Adoption => "收养",
        PopulationEventKind.GuardianshipBegin => "监护开始",
        PopulationEventKind.GuardianshipEnd => "监护结束",
        PopulationEventKind.HouseholdSplit => "分户",
        PopulationEventKind.HouseholdJoin => "转入同村另一户",
        PopulationEventKind.AreaChange => "区划调整",
        PopulationEventKind.Correction => "信息更正",
    };

    /// <summary>What happened, with where or as what.</summary>
    public static string Said(Application.Households.PersonReader.Line line, IStringLocalizer<SharedResources> texts)
    {
        var more = line.Kind.TakesPlace() ? null : line.MaritalStatus is { } status && status is not ("30" or "40") ? texts[Marital(status)].Value : line.Place;
        return string.IsNullOrEmpty(more) ? texts[Name(line.Kind)] : $"{texts[Name(line.Kind)].Value} · {more}";
    }

    public static string Name(FactSource source) => source switch
    {
        FactSource.Word => "本人或家属口述",
        FactSource.HouseholdBook => "户口簿",
        FactSource.Hospital => "医院或出生医学证明",
        FactSource.CivilAffairs => "民政部门证件",
        FactSource.Police => "公安部门证件",
        FactSource.Court => "法院文书",
        FactSource.Village => "村（居）委会",
        FactSource.Workbook => "台账表格",
        FactSource.OtherOffice => "其他部门来函",
    };

    public static string Name(AsOfReading reading) => reading == AsOfReading.TrueThen ? "当日的实际情况（按现在掌握的）" : "当日台账上的记载";

    public static string Name(CorrectionReason reason) => reason switch
    {
        CorrectionReason.Typing => "录入有误",
        CorrectionReason.Paper => "与证件不符",
        CorrectionReason.Word => "本人说明不符",
        CorrectionReason.WrongPerson => "记在他人名下",
        CorrectionReason.NotHappened => "没有发生",
        CorrectionReason.Changed => "情况已变化",
        CorrectionReason.Duplicate => "同一人的重复记录",
        CorrectionReason.Other => "其他，请写明",
    };

    public static List<SelectListItem> Sources(IStringLocalizer<SharedResources> texts) =>
        [.. Enum.GetValues<FactSource>().Where(s => s != FactSource.Workbook).Select(s => new SelectListItem(texts[Name(s)], s.ToString()))];

    public static List<SelectListItem> Reasons(IStringLocalizer<SharedResources> texts) =>
        [.. Enum.GetValues<CorrectionReason>().Where(r => r != CorrectionReason.Duplicate).Select(r => new SelectListItem(texts[Name(r)], r.ToString()))];
}
