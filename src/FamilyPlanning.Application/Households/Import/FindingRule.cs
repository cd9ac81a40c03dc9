using System.Collections.Frozen;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>What a kind of finding means for the row, and how it is said to the officer.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="ReasonZh">What was found, in Chinese.</param>
/// <param name="ReasonEn">What was found, in English.</param>
/// <param name="AdviceZh">What the officer does about it, in Chinese.</param>
/// <param name="AdviceEn">What the officer does about it, in English.</param>
public sealed record FindingRule(FindingKind Kind, FindingSeverity Severity, string ReasonZh, string ReasonEn, string AdviceZh, string AdviceEn)
{
    private const FindingSeverity Error = FindingSeverity.Error;
    private const FindingSeverity Warning = FindingSeverity.Warning;

    private static readonly FrozenDictionary<FindingKind, FindingRule> _rules = new FindingRule[]
    {
        new(FindingKind.WrongCheckDigit, Error, "身份证号码校验码不符", "identity number fails its check digit", "请对照证件逐位核对后改正。", "Compare every digit with the card and correct it."),
        new(FindingKind.ImpossibleBirthDateInNumber, Error, "身份证号码中的出生日期不存在", "identity number holds a date that does not exist", "请对照证件核对第7至14位。", "Compare digits 7 to 14 with the card."),
        new(FindingKind.ExcelRoundedNumber, Error, "身份证号码被Excel存为数值，末位已丢失", "Excel stored the 18 digits as a number and lost the last ones", "末三位无法还原，请先把单元格设为文本格式，再按证件重录。", "The last three digits cannot be restored: set the cell to text, then type the number from the card."),
        new(FindingKind.NumberOfWrongLength, Error, "身份证号码位数不对，应为18位", "identity number has the wrong length; 18 places are expected", "请对照证件补全或删去多余的字符。", "Compare with the card; add or remove signs."),
        new(FindingKind.NumberWithWrongSigns, Error, "身份证号码含有不应出现的字符", "identity number holds signs that no number has", "请按证件用数字重录，末位可为X。", "Type it from the card in digits; the last place may be X."),
        new(FindingKind.NumberOfNoArea, Error, "身份证号码开头不是省份代码", "identity number begins with no province code", "请对照证件核对前两位。", "Compare the first two digits with the card."),
        new(FindingKind.DuplicateNumberSamePerson, Warning, "同一人（同名同号）在本文件出现多次，本行先入库", "same person (same name and number) listed again; this first row is imported", "请核对此人现在属于哪一户。", "Check to which household the person belongs now."),
        new(FindingKind.DuplicateNumberSamePersonLater, Error, "同一人（同名同号）前面已有，疑已迁移未注销", "same person (same name and number) already listed above, probably moved and not written out", "重复录入的删去本行；已迁移的先办迁移。", "Delete this row if it is a repetition; record the move if the person moved."),
        new(FindingKind.DuplicateNumberDifferentPeople, Error, "同一号码登记在不同姓名下", "one number under different names", "请对照证件确认号码属于谁，改正另一人的号码。", "Look at the cards: whose number is it? Correct the other one."),
        new(FindingKind.NumberOnFileUnderOtherName, Error, "该号码已在册，姓名不同", "the number is on file under another name", "请对照证件确认号码属于谁。", "Look at the card: whose number is it?"),
        new(FindingKind.OnFileElsewhere, Error, "此人已在其他村在册，未重复入库", "the person is on file in another village and was not filed again", "已迁来的请先办迁移。", "Record the move first."),
        new(FindingKind.MissingIdNumberAndBirthDate, Error, "无身份证号码且出生日期空白或无法识别", "no identity number and no readable birth date", "请补身份证号码；尚无号码的补出生日期（年月日）。", "Add the number; where there is none yet, add the full birth date."),
        new(FindingKind.MissingBirthDate, Error, "证件号码中没有出生日期，出生日期栏空白或无法识别", "the document number holds no birth date and the column has none that can be read", "请补出生日期（年月日）。", "Add the full birth date."),
        new(FindingKind.NameMissing, Error, "姓名为空", "name is empty", "请补姓名。", "Add the name."),
        new(FindingKind.TextTooLong, Error, "内容过长，不像姓名或户编号", "text too long for a name or a household number", "请核对是否填错了列。", "Check whether the text stands in the wrong column."),
        new(FindingKind.TwoHeads, Error, "同一户有两个户主，本行姓名与户主姓名不一致", "two heads in one household; this row is not the person named in 户主姓名", "请改正本行与户主的关系。", "Correct the relation of this row to the head."),
        new(FindingKind.MissingIdNumber, Warning, "无身份证号码，按姓名、性别、出生日期入库，待补", "no identity number; imported by name, sex and birth date, to be added", "办好户口后补录号码。", "Add the number once there is one."),
        new(FindingKind.BirthDateContradictsNumber, Warning, "出生日期与身份证号码不符，以号码为准", "birth date column contradicts the number; the number wins", "请核对证件；栏内多为农历生日。", "Check the card; the column is often the lunar birthday."),
        new(FindingKind.SexContradictsNumber, Warning, "性别与身份证号码不符，以号码为准", "sex column contradicts the number; the number wins", "请核对性别与号码第17位。", "Check the sex against digit 17."),
        new(FindingKind.OldFifteenDigitNumber, Warning, "15位旧号码，已换算为18位，待核对", "old 15-digit number, upgraded to 18, to be checked", "请看本人现用证件核对。", "Look at the present card."),
        new(FindingKind.HouseholdWithoutHead, Warning, "本户没有户主，成员入库，户主待定", "household has no head; members are imported, head to be named", "请在家庭页指定户主。", "Name the head on the household's page."),
        new(FindingKind.ChildOlderThanMother, Warning, "子女出生日期早于母亲，母子关系不建立", "child born before the mother; link to the mother left empty", "请核对母亲的号码。", "Check the mother's number."),
        new(FindingKind.UnknownRelation, Warning, "与户主关系无法识别，按其他入库并保留原文", "relation text unknown; imported as 其他 (80), original text kept", "请按户口簿改正关系。", "Correct the relation from the household register."),
        new(FindingKind.UnknownVillageGroup, Warning, "村民小组不存在，组别留空", "no such group in this village; group left empty", "请补正确的组别。", "Add the right group."),
        new(FindingKind.PhoneMalformed, Warning, "联系电话格式不对，留空", "phone malformed; left empty", "请补11位手机号。", "Add a mobile number of 11 digits."),
        new(FindingKind.DateUnreadable, Warning, "日期无法识别：出生日期以号码为准，其他日期留空", "date unreadable: the birth date is taken from the number, any other date left empty", "请按 2024-01-05 的样子补日期。", "Add the date in the form 2024-01-05."),
        new(FindingKind.DeceasedNoted, Warning, "备注注明已死亡，按已故人员入库，不计入人口", "note says the person died; imported as deceased, not counted in the population", "请核对死亡日期。", "Check the day of death."),
    }.ToFrozenDictionary(rule => rule.Kind);

    /// <summary>The rule of a kind.</summary>
    public static FindingRule Of(FindingKind kind) => _rules[kind];
}
