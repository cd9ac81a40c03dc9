using FamilyPlanning.Documents.Households;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Documents.Tests.Households;

public sealed class HandOverLetterDocumentTests(Paper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_letter_asks_the_other_office_and_carries_the_slip_for_its_answer()
    {
        var printed = await Print(ALetter());

        Paper.MatchesApproved("hand-over-letter", printed);
        Paper.IsArchivable(printed);
        Assert.Equal((210, 297), Assert.Single(printed.Sizes));
    }

    [Fact]
    public async Task A_letter_about_a_household_without_number_or_remark_leaves_a_line_for_the_number_only()
    {
        var printed = await Print(ALetter() with { LetterNumber = null, Words = null, WholeHousehold = true, People = 4, ConsentBy = "王德顺", ConsentWay = ConsentWay.ThroughRepresentative });

        Paper.MatchesApproved("hand-over-letter-household", printed);
        Assert.Single(printed.Pages);
    }

    [Theory]
    [InlineData(ConsentWay.Written, null, "本人已于2026年11月18日以书面签字方式同意本次移交")]
    [InlineData(ConsentWay.InPerson, null, "本人已于2026年11月18日以当面口头方式同意本次移交")]
    [InlineData(ConsentWay.ByPhone, "王德顺", "王德顺已于2026年11月18日以电话方式代本人同意本次移交")]
    [InlineData(ConsentWay.ThroughRepresentative, null, "本人已于2026年11月18日通过监护人或受托人同意本次移交")]
    [InlineData(ConsentWay.ThroughRepresentative, "王德顺", "王德顺作为监护人或受托人，已于2026年11月18日代本人同意本次移交")]
    public async Task It_says_who_agreed_how_and_on_which_day(ConsentWay way, string? by, string sentence)
    {
        var printed = await Print(ALetter() with { ConsentWay = way, ConsentBy = by });

        Assert.Contains(sentence, InOneLine(printed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("龙山县东河镇", "龙山县东河镇人口家庭服务办公室：")]
    [InlineData("龙山县东河街道办事处", "龙山县东河街道办事处：")]
    public async Task It_is_addressed_to_the_office_of_the_place_or_to_the_one_named(string place, string addressee)
    {
        var printed = await Print(ALetter() with { OtherPlace = place });

        Assert.Contains("\n" + addressee + "\n", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_letter_stays_on_its_page_with_its_slip()
    {
        var name = string.Join("·", Enumerable.Repeat("买买提吐尔逊", 8));
        var printed = await Print(ALetter() with
        {
            Office = "双江拉祜族佤族布朗族傣族自治县勐勐彝族傣族乡人民政府",
            Village = "双江拉祜族佤族布朗族傣族自治县勐勐彝族傣族乡千蚌村",
            LetterNumber = new string('函', HandOver.MaxLetterNumber),
            OtherPlace = new string('县', HandOver.MaxPlace),
            Name = name,
            ConsentBy = name,
            Words = new string('请', HandOver.MaxWords),
            WholeHousehold = true,
            People = 12,
        });

        Assert.Single(printed.Pages);
        Assert.Equal(HandOver.MaxWords, printed.Text.Count(c => c == '请') - (await Print(ALetter() with { Words = null })).Text.Count(c => c == '请'));
        Assert.InRange(printed.Text.IndexOf("沿此线裁下寄回", StringComparison.Ordinal), printed.Text.IndexOf("联系人：李敏", StringComparison.Ordinal), printed.Text.IndexOf("回　执", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clear_identity_number_never_reaches_the_letter()
    {
        Assert.Throws<ArgumentException>(() => ALetter() with { MaskedIdentityNumber = "519901199001011228" });
        Assert.Equal("号码519901********1228，电话13800000000", (ALetter() with { Words = "号码519901199001011228，电话13800000000" }).Words);
    }

    [Fact]
    public void Who_agrees_for_themselves_is_not_named_twice()
    {
        Assert.All(["王秀英", "本人"], by => Assert.Null(OnFile(by).ConsentBy));
        Assert.Equal("王德顺", OnFile("王德顺").ConsentBy);
    }

    private static HandOverLetterData OnFile(string consentBy)
    {
        var today = new DateOnly(2026, 11, 23);
        var household = Household.Open("519901101201", "1", null, null, today);
        var person = Person.File(household, new PersonName("王秀英", "wangxiuying", "wxy"), Sex.Female, new DateOnly(1990, 1, 1), KinshipCode.Head, today);
        var letter = HandOver.Write(person, false, "龙山县东河镇", null, new(consentBy, today, ConsentWay.Written), null, Guid.Empty, today);
        return HandOverLetterData.Of(letter, "青禾县青石镇人民政府", "青禾县青石镇石桥村", 1, "李敏");
    }

    private static string InOneLine(PrintedPages printed) => printed.Text.Replace("\n", "", StringComparison.Ordinal);

    private async Task<PrintedPages> Print(HandOverLetterData data) => new(await paper.Get<HandOverLetterDocument>().RenderAsync(data, Ct));

    private static HandOverLetterData ALetter() => new()
    {
        Office = "青禾县青石镇人民政府",
        LetterNumber = "青计函〔2026〕7号",
        OtherPlace = "龙山县东河镇",
        Name = "王秀英",
        MaskedIdentityNumber = "519901********1228",
        Village = "青禾县青石镇石桥村",
        WholeHousehold = false,
        People = 1,
        ConsentOn = new DateOnly(2026, 11, 18),
        ConsentWay = ConsentWay.Written,
        Words = "本人在东河镇务工，白天可打电话联系。",
        WrittenOn = new DateOnly(2026, 11, 23),
        Contact = "李敏",
    };
}
