using System.Globalization;
using System.Net;
using System.Text.Json;

namespace FamilyPlanning.Web.Tests.Forms;

/// <summary>design.md decision 3, over HTTP, for each main act of the office: a form takes effect once, however often and however fast it is sent.</summary>
public sealed class PostedTwiceTests(WebHost host) : IClassFixture<WebHost>
{
    // A refused form reads its page again, and reading a record stands in the trail: that is no effect of the form.
    private const string _countEveryTable = """
        SELECT json_object_agg(table_name, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', table_name)
            || CASE table_name WHEN 'audit_entries' THEN ' WHERE action <> ''Opened''' ELSE '' END, false, true, '')))[1]::text)::text
        FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('number_series', 'registration_counters', 'officer_sessions')
        """;

    public static TheoryData<string> Acts => [.. new OfficeForms(null!).All.Keys];

    [Theory, MemberData(nameof(Acts))]
    public async Task However_often_and_fast_it_is_sent_it_takes_effect_once(string act)
    {
        var forms = new OfficeForms(host);
        var form = await forms.All[act]();
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendWithoutKeyAsync()).StatusCode);
        var (once, result) = await GrowthAsync(form, times: 1);
        var (again, sameResult) = await GrowthAsync(form, times: 1);
        var other = await form.SendChangedAsync();

        var (atOnce, _) = await GrowthAsync(await forms.All[act](), times: 3);

        Assert.NotEmpty(once);
        Assert.Empty(again);
        Assert.Equal(result, sameResult);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains("这张表单已经提交过", await FilledForm.WhyAsync(other), StringComparison.Ordinal);
        Assert.Equal(once, atOnce);
    }

    // How many rows each table gained, and the one place all were led to.
    private async Task<(SortedDictionary<string, int> Rows, Uri? Result)> GrowthAsync(FilledForm form, int times)
    {
        var before = await CountAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => form.SendAsync()));
        foreach (var answer in answers.Where(a => a.StatusCode != HttpStatusCode.Redirect)) Assert.Fail($"{(int)answer.StatusCode} {await FilledForm.WhyAsync(answer)}");
        var result = Assert.Single(answers.Select(a => a.Headers.Location).Distinct());
        var after = await CountAsync();
        return (new(after.Where(table => table.Value != before[table.Key]).ToDictionary(table => table.Key, table => table.Value - before[table.Key])), result);
    }

    private async Task<SortedDictionary<string, int>> CountAsync()
    {
        var counts = JsonSerializer.Deserialize<Dictionary<string, string>>((string)(await host.Office.Database.AskAsync(_countEveryTable))!)!;
        return new(counts.ToDictionary(table => table.Key, table => int.Parse(table.Value, CultureInfo.InvariantCulture)));
    }
}
