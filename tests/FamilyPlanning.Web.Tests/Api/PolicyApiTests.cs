using System.Net;
using System.Text.Json;
using FamilyPlanning.Web.Api;

namespace FamilyPlanning.Web.Tests.Api;

public sealed class PolicyApiTests(PolicyHost host) : IClassFixture<PolicyHost>
{
    [Theory]
    [InlineData("childcare-subsidy", "", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=2023-02-30", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=20230210", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=2023-2-10", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=2023-02-10T00:00:00", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=２０２３-02-10", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=9999-12-31", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=0001-01-01", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=2023-02-10&birthDate=2023-02-11", "birthDate")]
    [InlineData("childcare-subsidy", "birthDate=2025-02-10&firstClaimYear=2027", "firstClaimYear")]
    [InlineData("childcare-subsidy", "birthDate=2023-02-10&firstClaimYear=2026", "firstClaimYear")]
    [InlineData("childcare-subsidy", "birthDate=2025-02-10&firstClaimYear=abc", "firstClaimYear")]
    [InlineData("childcare-subsidy", "birthDate=2025-02-10&firstClaimYear=99999999999", "firstClaimYear")]
    [InlineData("childcare-subsidy", "birthDate=2025-02-10&asOf=today", "asOf")]
    [InlineData("antenatal-schedule", "", "lmp")]
    [InlineData("antenatal-schedule", "lmp=x", "lmp")]
    [InlineData("antenatal-schedule", "lmp=2026-01-01&on=2025-12-31", "on")]
    [InlineData("antenatal-schedule", "lmp=2026-01-01&on=2026-13-01", "on")]
    [InlineData("antenatal-schedule", "lmp=2026-01-01&deliveryDate=2025-01-01", "deliveryDate")]
    [InlineData("antenatal-schedule", "lmp=2026-01-01&deliveryDate=2026-10-10&dischargeDate=2026-10-09", "dischargeDate")]
    [InlineData("child-visits", "birthDate=2026-03-10", "dischargeDate")]
    [InlineData("child-visits", "dischargeDate=2026-03-10", "birthDate")]
    [InlineData("child-visits", "birthDate=2026-03-10&dischargeDate=2026-03-09", "dischargeDate")]
    [InlineData("aid-amount", "", "programme")]
    [InlineData("aid-amount", "programme=0&date=2026-01-01", "programme")]
    [InlineData("aid-amount", "programme=Other&date=2026-01-01", "programme")]
    [InlineData("aid-amount", "programme=SpecialAidDeath&date=2026-01-01", "category")]
    [InlineData("aid-amount", "programme=SpecialAidDeath&category=level1&date=2026-01-01", "category")]
    [InlineData("aid-amount", "programme=SpecialAidDeath&category=1&date=2026-01-01", "category")]
    [InlineData("aid-amount", "programme=RuralRewardAid&category=rural&date=2026-01-01", "category")]
    [InlineData("aid-amount", "programme=RuralRewardAid", "date")]
    [InlineData("aid-amount", "programme=RuralRewardAid&date=yesterday", "date")]
    [InlineData("aid-amount", "programme=RuralRewardAid&year=26", "year")]
    [InlineData("aid-amount", "programme=RuralRewardAid&year=2026&monthFrom=0", "monthFrom")]
    [InlineData("aid-amount", "programme=RuralRewardAid&year=2026&monthFrom=5&monthTo=4", "monthTo")]
    public async Task Bad_input_is_answered_by_a_problem_that_names_the_field(string calculator, string query, string field)
    {
        using var answer = await host.Client.GetAsync($"{PolicyApi.Root}/{calculator}?{query}", TestContext.Current.CancellationToken);
        var body = await PolicyHost.BodyOfAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(body.GetProperty("errors").GetProperty(field)[0].GetString()!);
        Assert.NotEmpty(body.GetProperty("title").GetString()!);
        Assert.Equal(400, body.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("", "number")]
    [InlineData("{", "number")]
    [InlineData("[]", "number")]
    [InlineData("null", "number")]
    [InlineData("\"519901199006150023\"", "number")]
    [InlineData("{}", "number")]
    [InlineData("{\"number\":null}", "number")]
    [InlineData("{\"number\":519901199006150023}", "number")]
    [InlineData("{\"number\":[\"1\"]}", "number")]
    [InlineData("{\"number\":\"\\ud800\"}", "number")]
    [InlineData("{\"number\":\"1\",}", "number")]
    [InlineData("number=519901199006150023", "number")]
    [InlineData("{\"number\":\"1\",\"asOf\":\"2026-02-30\"}", "asOf")]
    [InlineData("{\"number\":\"1\",\"asOf\":20260101}", "asOf")]
    public async Task A_body_that_cannot_be_read_is_answered_by_a_problem_that_names_the_field(string content, string field)
    {
        var (status, body) = await host.AskNumberAsync(content);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(body.GetProperty("errors").GetProperty(field)[0].GetString()!);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read()
    {
        var (status, body) = await host.AskNumberAsync("{\"number\":\"" + new string('1', 100_000) + "\"}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(body.GetProperty("errors").GetProperty("number")[0].GetString()!);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_right_body_is_read_whatever_it_calls_itself(string contentType)
    {
        var (status, body) = await host.AskNumberAsync("{\"number\":\"11010519491231002X\"}", contentType);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(body.GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Today_is_the_day_of_the_office_in_China()
    {
        var (_, born) = await host.AskNumberAsync($"{{\"number\":\"{WithCheck("51990120261123001")}\"}}");
        Assert.True(born.GetProperty("valid").GetBoolean());
        Assert.Equal("2026-11-23", born.GetProperty("asOf").GetString());

        var (_, tomorrow) = await host.AskNumberAsync($"{{\"number\":\"{WithCheck("51990120261124001")}\"}}");
        Assert.Equal("futureBirth", tomorrow.GetProperty("reason").GetString());

        var (_, pregnancy) = await host.GetAsync("antenatal-schedule", ("lmp", "2026-11-16"));
        Assert.Equal("1+0", pregnancy.GetProperty("gestation").GetString());
        Assert.Equal("2026-11-23", pregnancy.GetProperty("on").GetString());
    }

    [Fact]
    public async Task A_period_after_today_has_no_gestation_yet()
    {
        var (status, body) = await host.GetAsync("antenatal-schedule", ("lmp", "2026-12-01"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(JsonValueKind.Null, body.GetProperty("gestation").ValueKind);
    }

    [Fact]
    public async Task The_first_claim_year_and_the_deadline_are_told_when_not_asked()
    {
        var (_, body) = await host.GetAsync("childcare-subsidy", ("birthDate", "2025-03-10"));
        Assert.Equal(2025, body.GetProperty("firstClaimYear").GetInt32());
        Assert.False(body.GetProperty("deadlinePassed").GetBoolean());

        var (_, late) = await host.GetAsync("childcare-subsidy", ("birthDate", "2025-03-10"), ("asOf", "2027-01-01"));
        Assert.True(late.GetProperty("deadlinePassed").GetBoolean());
    }

    [Fact]
    public async Task An_empty_category_is_none()
    {
        var (status, body) = await host.GetAsync("aid-amount", ("programme", "ruralrewardaid"), ("category", ""), ("date", "2026-05-01"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("RuralRewardAid", body.GetProperty("programme").GetString());
        Assert.Equal(960, body.GetProperty("amount").GetInt32());
    }

    [Theory]
    [InlineData("GET", "nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "", HttpStatusCode.NotFound)]
    [InlineData("POST", "childcare-subsidy", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "identity-number", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "aid-amount", HttpStatusCode.MethodNotAllowed)]
    public async Task A_wrong_address_or_method_gets_a_problem_document(string method, string calculator, HttpStatusCode expected)
    {
        using var answer = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"{PolicyApi.Root}/{calculator}"), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(expected == HttpStatusCode.MethodNotAllowed, answer.Content.Headers.Allow.Count == 1);
    }

    [Fact]
    public async Task The_description_shows_five_calculators_with_examples()
    {
        using var answer = await host.Client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        var body = await PolicyHost.BodyOfAsync(answer);
        var paths = body.GetProperty("paths").EnumerateObject().ToList();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            ["/api/v1/policy/aid-amount", "/api/v1/policy/antenatal-schedule", "/api/v1/policy/child-visits", "/api/v1/policy/childcare-subsidy", "/api/v1/policy/identity-number"],
            paths.Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach (var operation in paths.SelectMany(p => p.Value.EnumerateObject()).Select(o => o.Value))
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("source").GetString()!);
            Assert.True(operation.GetProperty("responses").TryGetProperty("400", out _));
            Assert.All(operation.GetProperty("parameters").EnumerateArray(), p => Assert.NotEmpty(p.GetProperty("description").GetString()!));
        }
        var question = body.GetProperty("paths").GetProperty("/api/v1/policy/identity-number").GetProperty("post").GetProperty("requestBody");
        Assert.NotEmpty(question.GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("number").GetString()!);
    }

    private static string WithCheck(string body) => body + Domain.Households.IdentityNumber.ExpectedCheckDigit(body);
}
