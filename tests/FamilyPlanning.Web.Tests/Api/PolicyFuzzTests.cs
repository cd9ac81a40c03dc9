using System.Net;
using System.Text;
using CsCheck;
using FamilyPlanning.Web.Api;

namespace FamilyPlanning.Web.Tests.Api;

/// <summary>Whatever is sent, the answer is a result or a problem, never a fault.</summary>
public sealed class PolicyFuzzTests(PolicyHost host) : IClassFixture<PolicyHost>
{
    private static readonly Gen<string> _values = Gen.OneOf(
        Gen.String[0, 40],
        Gen.String[Gen.Char["0123456789-"], 0, 12],
        Gen.Date[new DateTime(1, 1, 1), new DateTime(9999, 12, 31)].Select(d => d.ToString("yyyy-MM-dd")),
        Gen.Int.Select(i => i.ToString()),
        Gen.Int[0, 9].Select(i => new[] { "2024-02-29", "2023-02-29", "NaN", "-1", "../..", "%00", "<script>", "' OR 1=1 --", "RuralRewardAid", "urban" }[i]));

    private static readonly string[] _calculators = ["childcare-subsidy", "antenatal-schedule", "child-visits", "aid-amount", "identity-number", "x"];

    private static readonly string[] _fields =
        ["birthDate", "firstClaimYear", "asOf", "lmp", "on", "deliveryDate", "dischargeDate", "programme", "category", "date", "year", "monthFrom", "monthTo", "number"];

    [Fact]
    public void Any_query_gets_a_result_or_a_problem()
    {
        var parts = Gen.Select(Gen.Int[0, _fields.Length - 1], _values, (field, value) => $"{_fields[field]}={Uri.EscapeDataString(Whole(value))}");
        Gen.Select(Gen.Int[0, _calculators.Length - 1], parts.Array[0, 6]).Sample((calculator, query) =>
        {
            using var answer = Send(new HttpRequestMessage(HttpMethod.Get, $"{PolicyApi.Root}/{_calculators[calculator]}?{string.Join('&', query)}"));
            return IsResultOrProblem(answer);
        }, iter: 3_000, threads: 1);
        Assert.Empty(host.Faults);
    }

    [Fact]
    public void Any_body_gets_a_result_or_a_problem()
    {
        var texts = Gen.OneOf(_values.Select(v => $"{{\"number\":{System.Text.Json.JsonSerializer.Serialize(Whole(v))}}}"), _values.Select(v => $"{{\"number\":\"{v}\"}}"), Gen.String[0, 60]);
        var bodies = Gen.OneOf(texts.Select(Encoding.UTF8.GetBytes), texts.Select(Encoding.Unicode.GetBytes), Gen.Byte.Array[0, 80]);
        bodies.Sample(body =>
        {
            using var answer = Send(new HttpRequestMessage(HttpMethod.Post, $"{PolicyApi.Root}/identity-number") { Content = new ByteArrayContent(body) });
            return IsResultOrProblem(answer);
        }, iter: 3_000, threads: 1);
        Assert.Empty(host.Faults);
    }

    [Fact]
    public void Every_birth_date_of_the_scheme_has_an_answer() =>
        Gen.Date[new DateTime(1900, 1, 1), new DateTime(2100, 12, 31)].Sample(birth =>
        {
            using var subsidy = Send(new HttpRequestMessage(HttpMethod.Get, $"{PolicyApi.Root}/childcare-subsidy?birthDate={birth:yyyy-MM-dd}"));
            using var visits = Send(new HttpRequestMessage(HttpMethod.Get, $"{PolicyApi.Root}/child-visits?birthDate={birth:yyyy-MM-dd}&dischargeDate={birth:yyyy-MM-dd}"));
            return subsidy.StatusCode == HttpStatusCode.OK && visits.StatusCode == HttpStatusCode.OK;
        }, iter: 500, threads: 1);

    private HttpResponseMessage Send(HttpRequestMessage request)
    {
        using (request) return host.Client.SendAsync(request).GetAwaiter().GetResult();
    }

    private static bool IsResultOrProblem(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType switch
    {
        "application/json" => answer.StatusCode == HttpStatusCode.OK,
        "application/problem+json" => (int)answer.StatusCode is 400 or 404 or 405,
        _ => false,
    };

    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
