using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FamilyPlanning.Web.Tests.Api;

/// <summary>Every shared case, asked over HTTP: each field of the case stands in the answer with the same value.</summary>
public sealed class PolicyVectorTests(PolicyHost host) : IClassFixture<PolicyHost>
{
    private static readonly string[] _notes = ["id", "note"];

    public static TheoryData<string> Subsidies => Ids("childcare-subsidy.json");

    public static TheoryData<string> Numbers => Ids("id-numbers.json");

    public static TheoryData<string> Pregnancies => Ids("pregnancy-schedule.json");

    public static TheoryData<string> Children => Ids("child-visits.json");

    public static TheoryData<string> Amounts => Ids("aid-amounts.json");

    public static TheoryData<string> Years => Ids("aid-amounts.json", "yearTotals");

    [Theory, MemberData(nameof(Subsidies))]
    public async Task The_childcare_subsidy_is_that_of_the_case(string id)
    {
        var vector = Case("childcare-subsidy.json", id);
        var (status, body) = await host.GetAsync("childcare-subsidy", Inputs(vector, "birthDate", "firstClaimYear"));

        if (vector.GetProperty("valid").GetBoolean())
        {
            Assert.Equal(HttpStatusCode.OK, status);
            Same(vector, body);
        }
        else
        {
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.True(body.GetProperty("errors").TryGetProperty(vector.GetProperty("reason").GetString()!, out _));
            Assert.Equal(vector.GetProperty("reason").GetString(), body.GetProperty("reason").GetString());
            Assert.False(body.GetProperty("valid").GetBoolean());
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task The_identity_number_says_what_the_case_says(string id)
    {
        var vector = Case("id-numbers.json", id);
        var asOf = Open("id-numbers.json").GetProperty("asOf").GetString();
        var (status, body) = await host.AskNumberAsync(new JsonObject { ["number"] = vector.GetProperty("input").GetString(), ["asOf"] = asOf }.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        Same(vector, body);
    }

    [Theory, MemberData(nameof(Pregnancies))]
    public async Task The_antenatal_schedule_is_that_of_the_case(string id)
    {
        var vector = Case("pregnancy-schedule.json", id);
        var (status, body) = await host.GetAsync("antenatal-schedule", Inputs(vector, "lmp", "on", "deliveryDate", "dischargeDate"));
        Assert.Equal(HttpStatusCode.OK, status);
        Same(vector, body);
    }

    [Theory, MemberData(nameof(Children))]
    public async Task The_child_visits_are_those_of_the_case(string id)
    {
        var vector = Case("child-visits.json", id);
        var (status, body) = await host.GetAsync("child-visits", Inputs(vector, "birthDate", "dischargeDate"));
        Assert.Equal(HttpStatusCode.OK, status);
        Same(vector, body);
    }

    [Theory, MemberData(nameof(Amounts))]
    public async Task The_aid_amount_is_that_of_the_case(string id)
    {
        var vector = Case("aid-amounts.json", id);
        var (status, body) = await host.GetAsync("aid-amount", Inputs(vector, "programme", "category", "date"));
        Assert.Equal(HttpStatusCode.OK, status);
        Same(vector, body);
    }

    [Theory, MemberData(nameof(Years))]
    public async Task The_aid_of_a_year_is_that_of_the_case(string id)
    {
        var vector = Case("aid-amounts.json", id, "yearTotals");
        var (status, body) = await host.GetAsync("aid-amount", Inputs(vector, "programme", "category", "year", "monthFrom", "monthTo"));
        Assert.Equal(HttpStatusCode.OK, status);
        Same(vector, body);
    }

    private static void Same(JsonElement vector, JsonElement body)
    {
        foreach (var field in vector.EnumerateObject().Where(f => !_notes.Contains(f.Name)))
        {
            Assert.True(body.TryGetProperty(field.Name, out var actual), $"The answer has no {field.Name}");
            Assert.True(JsonElement.DeepEquals(field.Value, actual), $"{field.Name}: {field.Value} in the case, {actual} in the answer");
        }
        Assert.NotEmpty(body.GetProperty("source").GetString()!);
    }

    private static (string, string?)[] Inputs(JsonElement vector, params string[] names) =>
        [.. names.Select(name => (name, vector.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null))];

    private static TheoryData<string> Ids(string file, string list = "cases") => [.. Open(file).GetProperty(list).EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    private static JsonElement Case(string file, string id, string list = "cases") =>
        Open(file).GetProperty(list).EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);

    private static JsonElement Open(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "vectors", file)));
        return document.RootElement.Clone();
    }
}
