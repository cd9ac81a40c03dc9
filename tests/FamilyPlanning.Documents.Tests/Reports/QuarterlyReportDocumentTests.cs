using FamilyPlanning.Documents.Reports;
using FamilyPlanning.Domain.Reports;

namespace FamilyPlanning.Documents.Tests.Reports;

public sealed class QuarterlyReportDocumentTests(Paper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_prints_the_total_first_and_then_its_villages()
    {
        var printed = await Print(AReport(AForm(8)));

        Paper.MatchesApproved("quarterly-report", printed);
        Paper.IsArchivable(printed);
        Assert.Equal((297, 210), Assert.Single(printed.Sizes));
    }

    [Fact]
    public async Task The_head_comes_again_on_every_page_and_the_foot_only_at_the_end()
    {
        var printed = await Print(AReport(AForm(60)));

        Assert.InRange(printed.Pages.Count, 3, 4);
        Assert.All(printed.Pages, page => Assert.Contains("填报单位：青石镇人民政府", page, StringComparison.Ordinal));
        Assert.All(printed.Pages, page => Assert.Contains("生育登记", page, StringComparison.Ordinal));
        Assert.Contains("统计负责人", Assert.Single(printed.Pages, page => page.Contains("单位负责人", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signatures_never_stand_without_a_line_of_the_form()
    {
        for (var villages = 14; villages < 30; villages++)
        {
            var printed = await Print(AReport(AForm(villages)));

            Assert.Contains("单位负责人", printed.Pages[^1], StringComparison.Ordinal);
            Assert.Contains($"{villages}号村", printed.Pages[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_sex_ratio_of_few_births_is_not_shown()
    {
        var many = AForm(1, village => village with { Births = new BirthCount(106, 100) });

        Assert.Contains("106.0", (await Print(AReport(many))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("106.0", (await Print(AReport(many) with { Columns = QuarterlyColumns.Of(many, 300) })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Births_of_unknown_order_have_a_column_only_while_there_are_any()
    {
        var unknown = AForm(1, village => village with { OrderUnknown = new BirthCount(1, 0) });

        Assert.Contains("孩次待补", (await Print(AReport(unknown))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("孩次待补", (await Print(AReport(AForm(1)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_not_issued_says_so_and_a_second_issue_gives_its_reason()
    {
        Assert.Contains("未报出", (await Print(AReport(AForm(1)) with { Issue = null })).Text, StringComparison.Ordinal);
        Assert.Contains("第2次报出，原因：补登一例出生", (await Print(AReport(AForm(1)) with { Issue = 2, IssueReason = "补登一例出生" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_of_a_million_people_fits_its_columns()
    {
        var county = AForm(20, township => township with { Opening = 51_234, Closing = 51_230, MarriedWomen = 9_876 });

        var printed = await Print(AReport(county));

        Assert.Single(printed.Pages);
        Assert.Contains("1024600", printed.Text, StringComparison.Ordinal);
        Assert.Contains("1024680", printed.Text, StringComparison.Ordinal);
    }

    private async Task<PrintedPages> Print(QuarterlyReportData data) => new(await paper.Get<QuarterlyReportDocument>().RenderAsync(data, Ct));

    private static QuarterlyReportData AReport(QuarterlyForm form) => new()
    {
        Form = form,
        Columns = QuarterlyColumns.Of(form, 100),
        Period = "2026年第四季度",
        ReportingUnit = "青石镇人民政府",
        FormNumber = "青人家统2表",
        FormIssuer = "青禾县卫生健康局",
        ValidUntil = new DateOnly(2027, 12, 31),
        Issue = 1,
        Preparer = "周敏",
        ReportedOn = new DateOnly(2026, 10, 10),
    };

    private static QuarterlyForm AForm(int villages, Func<QuarterlyRow, QuarterlyRow>? change = null) =>
        new("519901101000", "青石镇", new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), [.. Enumerable.Range(1, villages).Select(AVillage).Select(change ?? (village => village))]);

    private static QuarterlyRow AVillage(int n) => new()
    {
        AreaCode = $"519901101{200 + n}",
        Name = $"{n}号村",
        Opening = 1500 + n,
        Closing = 1502 + n,
        MarriedWomen = 210 + n,
        Births = new BirthCount(3, 4),
        First = new BirthCount(1, 2),
        Second = new BirthCount(1, 2),
        ThirdAndMore = new BirthCount(1, 0),
        Deaths = 4,
        MovedIn = 3,
        MovedOut = 4,
        Registrations = 6,
        RegistrationsOnline = 5,
        SubsidiesReceived = 8,
        SubsidiesReviewed = 7,
        OneChildCertificates = 31,
        PostpartumDue = 7,
        PostpartumDone = 6,
        WithoutNumber = 2,
    };
}
