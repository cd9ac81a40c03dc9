using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The names townships give to the columns of their ledgers, the standard name first. A new spelling is one more word here.</summary>
public static partial class LedgerHeaders
{
    private static readonly (LedgerField Field, string[] Names)[] _names =
    [
        (LedgerField.HouseholdNumber, ["户编号", "户号", "家庭编号", "家庭户编号", "家庭户号", "户籍编号", "户口编号", "户口号", "户口本编号", "户口簿编号", "户口簿号", "户口本号", "住户编号", "家庭代码", "户代码", "户码", "户序号", "家庭序号"]),
        (LedgerField.HeadName, ["户主姓名", "户主", "户主名字", "户主名称", "家庭户主", "所属户主", "户主信息姓名"]),
        (LedgerField.Relation, ["与户主关系", "户主关系", "与户主的关系", "和户主关系", "同户主关系", "与本户户主关系", "家庭关系", "成员关系", "家庭成员关系", "关系", "称谓"]),
        (LedgerField.Name, ["姓名", "成员姓名", "家庭成员姓名", "人员姓名", "居民姓名", "公民姓名", "本人姓名", "人口姓名", "名字", "家庭成员"]),
        (LedgerField.Sex, ["性别", "男女"]),
        (LedgerField.IdentityNumber, ["身份证号码", "身份证号", "身份证", "身份证编号", "公民身份号码", "公民身份证号码", "公民身份证号", "居民身份证号码", "居民身份证号", "居民身份证", "证件号码", "证件号", "身份证件号码", "身份证件号", "身份号码", "本人身份证号码", "本人身份证号", "成员身份证号码", "成员身份证号"]),
        (LedgerField.BirthDate, ["出生日期", "出生年月日", "出生年月", "出生时间", "出生", "生日", "出生日"]),
        (LedgerField.EthnicGroup, ["民族", "族别", "族"]),
        (LedgerField.MaritalStatus, ["婚姻状况", "婚姻状态", "婚姻情况", "婚姻", "婚况", "婚否"]),
        (LedgerField.MaritalChange, ["婚姻变动日期", "婚姻变动时间", "婚姻变更日期", "婚姻变化日期", "婚姻状况变动日期", "婚姻登记日期", "婚变日期", "婚变时间", "结婚日期", "结婚时间", "初婚日期", "初婚时间", "结离婚日期"]),
        (LedgerField.RegisteredPlace, ["户籍地", "户籍所在地", "户籍地址", "户籍住址", "户籍", "户口所在地", "户口登记地", "户口地址", "户口地"]),
        (LedgerField.ResidencePlace, ["现居住地", "现居住地址", "现居住地点", "居住地", "居住地址", "居住地点", "实际居住地", "现住址", "现住地", "现居地", "现在住址", "常住地", "常住地址", "住址"]),
        (LedgerField.VillageGroup, ["村民小组", "村民组", "村小组", "组别", "小组", "组", "组号", "村组", "所在小组", "所属小组", "所在组", "所属组", "社", "队", "小组名称"]),
        (LedgerField.Phone, ["联系电话", "联系方式", "联系手机", "电话", "电话号码", "手机", "手机号", "手机号码", "移动电话", "本人电话", "联系电话号码"]),
        (LedgerField.MotherNumber, ["母亲身份证号", "母亲身份证号码", "母亲身份证", "母亲公民身份号码", "母亲身份号码", "母亲证件号码", "母亲证件号", "生母身份证号", "生母身份证号码", "母身份证号", "母身份证号码"]),
        (LedgerField.BirthOrder, ["孩次", "胎次", "出生孩次", "孩次数", "第几孩", "子女孩次"]),
        (LedgerField.OneChildCertificate, ["是否持独生子女证", "是否持有独生子女证", "是否领取独生子女证", "是否有独生子女证", "持独生子女证", "独生子女证", "独生子女父母光荣证", "独生子女光荣证", "是否持独生子女父母光荣证", "光荣证", "是否持光荣证", "独子证"]),
        (LedgerField.Remark, ["备注", "备注说明", "附注", "说明", "备考"]),
        (LedgerField.Village, ["村名", "村名称", "行政村", "所属村", "所在村", "村社区", "村居", "村居名称", "村", "村代码", "行政区划代码", "村区划代码"]),
    ];

    /// <summary>Longer texts above a table are remarks.</summary>
    private const int LongestHeader = 24;

    /// <summary>Words that point to a field, the more telling first.</summary>
    private static readonly (Regex Words, LedgerField Field)[] _likely = [.. new (string Words, LedgerField Field)[]
    {
        ("母.*(身份|证件|证号|号码)", LedgerField.MotherNumber),
        ("户主.*(姓名|名)", LedgerField.HeadName),
        ("关系|称谓", LedgerField.Relation),
        ("户(口本|口簿|籍)?(编号|序号|代码|编码|号)", LedgerField.HouseholdNumber),
        ("身份|公民.*号|证件.*号|证号", LedgerField.IdentityNumber),
        ("姓名|名字", LedgerField.Name),
        ("性别", LedgerField.Sex),
        ("出生.*(日|时|年|月)|生日", LedgerField.BirthDate),
        ("民族", LedgerField.EthnicGroup),
        ("婚.*(日期|时间|年月)", LedgerField.MaritalChange),
        ("婚", LedgerField.MaritalStatus),
        ("(户籍|户口).*(地|址|处)", LedgerField.RegisteredPlace),
        ("(居住|现住|常住|住址|住所|家庭住址).*", LedgerField.ResidencePlace),
        ("电话|手机|联系方式", LedgerField.Phone),
        ("孩次|胎次|第几.*孩", LedgerField.BirthOrder),
        ("独生|光荣证", LedgerField.OneChildCertificate),
        ("备注|附注", LedgerField.Remark),
        ("(村民|村|生产|所.)?小?组(别|号|名|名称)?$|生产队", LedgerField.VillageGroup),
        ("(行政|所.)?村.*(名|委会|社区)|村$", LedgerField.Village),
    }.Select(rule => (new Regex(rule.Words, RegexOptions.CultureInvariant), rule.Field))];

    private static readonly FrozenDictionary<string, LedgerField> _fields =
        _names.SelectMany(entry => entry.Names, (entry, name) => (name, entry.Field)).ToFrozenDictionary(pair => pair.name, pair => pair.Field);

    private static readonly FrozenDictionary<LedgerField, string> _standard = _names.ToFrozenDictionary(entry => entry.Field, entry => entry.Names[0]);

    /// <summary>The standard name of a field, as on the form of the product.</summary>
    public static string NameOf(LedgerField field) => _standard[field];

    /// <summary>The field a header means, none where the words are unknown. Spaces, line breaks, asterisks and remarks in brackets do not count.</summary>
    public static LedgerField? FieldOf(string header) =>
        _fields.TryGetValue(Bare(header), out var field) ? field : null;

    /// <summary>The names in use for a field, the standard one first.</summary>
    public static IReadOnlyList<string> NamesOf(LedgerField field) => _names.First(entry => entry.Field == field).Names;

    /// <summary>
    /// The field that the words of an unknown header point to, such as 本人身份证件号码(18位) or 出生日期(公历); none where they point nowhere.
    /// A column about somebody else of the family (户主, 母亲, 配偶) is that person's.
    /// </summary>
    public static LedgerField? LikelyFieldOf(string header)
    {
        var words = LedgerText.Compact(header);
        if (words.Length > LongestHeader) return null;
        return _likely.Where(rule => rule.Words.IsMatch(words)).Select(rule => (LedgerField?)rule.Field).FirstOrDefault(field => field is not null && (IsOf(field.Value) || !IsOfSomebodyElse(words)));

        static bool IsOf(LedgerField field) => field is LedgerField.MotherNumber or LedgerField.HeadName or LedgerField.Relation or LedgerField.HouseholdNumber or LedgerField.OneChildCertificate;
    }

    /// <summary>The column is about somebody else than the person of the row.</summary>
    public static bool IsOfSomebodyElse(string header) => SomebodyElse().IsMatch(LedgerText.Compact(header));

    /// <summary>The words of a header alone, by which a choice is remembered.</summary>
    public static string Bare(string header) => Ornament().Replace(LedgerText.Compact(header), "");

    [GeneratedRegex("户主|母|父|配偶|丈夫|妻|监护|子女|联系人")]
    private static partial Regex SomebodyElse();

    [GeneratedRegex(@"\(.*?\)|\[.*?\]|【.*?】|[*＊:：/、,，.·]|^[一二三四五六七八九十\d]+[.、]")]
    private static partial Regex Ornament();
}
