using System.Globalization;
using FamilyPlanning.Documents.Payouts;

namespace FamilyPlanning.Documents.Tests.Payouts;

public sealed class PaymentRollDocumentTests(Paper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_carries_its_sum_and_the_sum_so_far()
    {
        var printed = await Print(ARoll(43));

        Paper.MatchesApproved("payment-roll", printed);
        Paper.IsArchivable(printed);
        Assert.Equal(3, printed.Pages.Count);
        Assert.Contains("本页小计（20人） 72,000.00", printed.Pages[1], StringComparison.Ordinal);
        Assert.Contains("累 计（40人） 144,000.00", printed.Pages[1].Replace('　', ' ').Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("人民币（大写）：壹拾伍万肆仟捌佰元整", printed.Pages[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(40, 2)]
    public async Task The_closing_line_stays_with_the_last_page_of_lines(int rows, int pages)
    {
        var printed = await Print(ARoll(rows));

        Assert.Equal(pages, printed.Pages.Count);
        Assert.Contains("大写", printed.Pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_names_and_notes_do_not_push_a_line_off_the_page()
    {
        var roll = ARoll(20);
        var name = string.Join("·", Enumerable.Repeat("买买提吐尔逊", 6));
        roll = roll with { Rows = [.. roll.Rows.Select(r => r with { Name = name, Note = "王小明 2026年度首次申领", Village = "青石镇场镇居民委员会第一片区" })] };

        Assert.Single((await Print(roll)).Pages);
    }

    [Fact]
    public async Task What_an_amount_is_made_of_stands_in_one_line_under_the_village()
    {
        var roll = ARoll(1);

        var page = Assert.Single((await Print(roll with { Rows = [roll.Rows[0] with { Village = "龙洞村", Note = "刘琪艳 2026年 12个月" }] })).Pages);

        Assert.Contains("刘琪艳 2026年 12个月\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Clear_numbers_never_reach_the_roll()
    {
        var roll = ARoll(1);

        Assert.Throws<ArgumentException>(() => roll with { Rows = [roll.Rows[0] with { MaskedIdentityNumber = "519901199001011228" }] });
        Assert.Throws<ArgumentException>(() => roll with { Rows = [roll.Rows[0] with { MaskedAccount = "6299990000000000001" }] });
    }

    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角")]
    [InlineData("1.05", "壹元零伍分")]
    [InlineData("10", "壹拾元整")]
    [InlineData("105.20", "壹佰零伍元贰角")]
    [InlineData("3600", "叁仟陆佰元整")]
    [InlineData("1001", "壹仟零壹元整")]
    [InlineData("10001", "壹万零壹元整")]
    [InlineData("10100", "壹万零壹佰元整")]
    [InlineData("100000", "壹拾万元整")]
    [InlineData("120034.56", "壹拾贰万零叁拾肆元伍角陆分")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("100000001.01", "壹亿零壹元零壹分")]
    [InlineData("9999999999999999.99", "玖仟玖佰玖拾玖万亿玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分")]
    public void Amounts_are_written_in_characters_that_cannot_be_altered(string yuan, string capitals)
    {
        Assert.Equal(capitals, CapitalAmount.Of(decimal.Parse(yuan, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void No_part_of_a_fen_and_no_debt_is_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CapitalAmount.Of(0.005m));
        Assert.Throws<ArgumentOutOfRangeException>(() => CapitalAmount.Of(-1m));
    }

    private async Task<PrintedPages> Print(PaymentRollData data) => new(await paper.Get<PaymentRollDocument>().RenderAsync(data, Ct));

    private static PaymentRollData ARoll(int rows) => new()
    {
        Title = "青石镇2026年第三季度育儿补贴发放花名册",
        BatchNumber = "F5199012026003",
        Unit = "青石镇人民政府",
        FundSource = "中央和省级育儿补贴补助资金",
        PreparedBy = "周敏",
        PreparedOn = new DateOnly(2026, 11, 23),
        Rows = [.. Enumerable.Range(1, rows).Select(n => new PaymentRollRow($"王秀{"兰英芳梅"[n % 4]}", "519901********1228", "红旗村", "***************1234", 3600m, n % 5 == 0 ? "王小明 2026年度" : null))],
    };
}
