using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Web.Tests.Policy;

/// <summary>The calculators in the browser of somebody nobody knows, in the whole application.</summary>
public sealed class PolicyPageTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_parent_sees_what_is_due_for_each_year()
    {
        using var visitor = host.Visitor();
        var page = await visitor.SubmitAsync("/Policy", new { BirthDate = "2024.7.15" });

        Assert.Equal(200, page.Status);
        Assert.Contains("¥9,300.00", page.Text);
        Assert.Contains("2027-07-15", page.Text);
        Assert.Equal(["2025 12 ¥3,600.00", "2026 12 ¥3,600.00", "2027 7 ¥2,100.00"], Rows(page));
    }

    [Theory]
    [InlineData("", "", "请填写孩子出生日期")]
    [InlineData("明天", "", "“明天”不是日期，请按 2024-01-05 或 20240105 填写")]
    [InlineData("20250310", "2027", "首次申领年度应为 2025 至 2026")]
    [InlineData("20250310", "x", "“x”无法识别，请重新填写")]
    public async Task Bad_input_is_explained_and_stays_in_its_field(string birthDate, string firstClaimYear, string sentence)
    {
        using var visitor = host.Visitor();
        var page = await visitor.SubmitAsync("/Policy", new { BirthDate = birthDate, FirstClaimYear = firstClaimYear });

        Assert.Contains(sentence, page.Errors);
        Assert.Equal(birthDate == "20250310" ? "20250310" : birthDate, page.Document.GetElementById("BirthDate")!.GetAttribute("value") ?? "");
        Assert.Null(page.Document.GetElementById("answer"));
    }

    [Theory]
    [InlineData("99991231")]
    [InlineData("00010101")]
    [InlineData("1899-12-31")]
    public async Task A_day_out_of_reach_is_explained(string birthDate)
    {
        using var visitor = host.Visitor();
        foreach (var (address, fields) in new (string, object)[]
        {
            ("/Policy", new { BirthDate = birthDate }), ("/Policy/ChildVisits", new { BirthDate = birthDate, DischargeDate = birthDate }),
            ("/Policy/AntenatalSchedule", new { LastPeriod = birthDate }), ("/Policy/AidAmount", new { Programme = "RuralRewardAid", On = birthDate }),
        })
        {
            var page = await visitor.SubmitAsync(address, fields);
            Assert.Equal(200, page.Status);
            Assert.NotEmpty(page.Errors);
        }
    }

    [Fact]
    public async Task A_number_is_read_and_a_wrong_one_explained_without_telling_the_right_digit()
    {
        using var visitor = host.Visitor();
        var body = "51990119900615002";
        var right = IdentityNumber.ExpectedCheckDigit(body);
        var read = await visitor.SubmitAsync("/Policy/IdentityNumber", new { Number = body + right });
        Assert.Contains("1990-06-15", read.Text);
        Assert.Contains("女", read.Text);

        var refused = await visitor.SubmitAsync("/Policy/IdentityNumber", new { Number = body + (right == '5' ? '6' : '5') });
        Assert.Contains("校验码不符", refused.Text);
        Assert.DoesNotContain("应为 " + right, refused.Text);
    }

    [Fact]
    public async Task The_visits_of_a_child_and_of_a_mother_are_laid_out()
    {
        using var visitor = host.Visitor();
        var child = await visitor.SubmitAsync("/Policy/ChildVisits", new { BirthDate = "2025-01-31", DischargeDate = "2025-02-03" });
        Assert.Equal(13, Rows(child).Count);
        Assert.Contains("2025-04-30", Rows(child)[2]);

        var mother = await visitor.SubmitAsync("/Policy/AntenatalSchedule", new { LastPeriod = "2026-01-01", On = "2026-03-26" });
        Assert.Equal(5, Rows(mother).Count);
        Assert.Contains("2026-10-08", mother.Text);
        Assert.Contains("12+0", mother.Text);

        var wrong = await visitor.SubmitAsync("/Policy/AntenatalSchedule", new { LastPeriod = "2026-01-01", On = "2025-12-31" });
        Assert.Equal(["日期早于末次月经，请核对"], wrong.Errors);
    }

    [Fact]
    public async Task An_aid_amount_is_shown_with_its_source()
    {
        using var visitor = host.Visitor();
        var page = await visitor.SubmitAsync("/Policy/AidAmount", new { Programme = "SpecialAidDeath", Category = "Rural", On = "2026-03-01" });
        Assert.Contains("¥590.00", page.Text);
        Assert.Contains("2022", page.Text);

        var without = await visitor.SubmitAsync("/Policy/AidAmount", new { Programme = "SpecialAidDeath", On = "2026-03-01" });
        Assert.Equal(["请选择这项扶助的类别"], without.Errors);

        var early = await visitor.SubmitAsync("/Policy/AidAmount", new { Programme = "RuralRewardAid", On = "2003-06-01" });
        Assert.Contains("当时还没有这项扶助", early.Text);
    }

    [Theory]
    [InlineData("/Policy")]
    [InlineData("/Policy/IdentityNumber")]
    [InlineData("/Policy/AntenatalSchedule")]
    [InlineData("/Policy/ChildVisits")]
    [InlineData("/Policy/AidAmount")]
    public async Task Every_calculator_is_open_to_everybody_in_both_languages(string address)
    {
        using var visitor = host.Visitor();
        var page = await visitor.OpenAsync(address);
        Assert.Equal(address, page.Url);
        Assert.Equal(5, page.Document.QuerySelectorAll("main nav a").Length);
        Assert.Equal(address, page.Document.QuerySelector("main nav a[aria-current=page]")!.GetAttribute("href"));

        visitor.Cookies.Add(new Uri("https://localhost"), new Cookie("culture", "en") { Secure = true });
        var english = await visitor.OpenAsync(address);
        var chinese = english.Document.QuerySelectorAll("main h1, main label, main legend, main button, main nav a, main .field-hint, main option, main .page-lead")
            .Select(e => e.TextContent.Replace("2024年1月5日", "", StringComparison.Ordinal)).Where(text => text.Any(c => c is >= '\u4e00' and <= '\u9fff'));
        Assert.Empty(chinese);
    }

    [Fact]
    public async Task The_interface_answers_inside_the_whole_application()
    {
        using var visitor = host.Visitor();
        var answer = await visitor.Http.GetAsync("/api/v1/policy/childcare-subsidy?birthDate=2023-12-15", TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(7200, body.GetProperty("total").GetInt32());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));

        var number = await visitor.Http.PostAsJsonAsync("/api/v1/policy/identity-number", new { number = "11010519491231002X" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, number.StatusCode);

        foreach (var (address, status) in new[] { ("/api/v1/policy/childcare-subsidy?birthDate=x", 400), ("/api/v1/policy/x", 404), ("/api/v1/policy/identity-number", 405) })
        {
            var refused = await visitor.Http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((status, "application/problem+json"), ((int)refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static List<string> Rows(FamilyPlanning.TestKit.OfficePage page) =>
        [.. page.Document.QuerySelectorAll("#answer tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())))];
}
