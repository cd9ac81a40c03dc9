using System.Text.Json.Nodes;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Dashboard;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>A ledger goes on file as a whole, quickly, and a second time adds nobody.</summary>
public sealed class ImportLedgerTests(ImportedSample sample) : IClassFixture<ImportedSample>
{
    [Fact]
    public async Task The_sample_gives_every_figure_of_the_key_within_ten_seconds()
    {
        var after = QingshiKey.Root["afterImport"]!.AsObject();
        var found = await AfterImportAsync();
        foreach (var (name, expected) in after.Where(figure => figure.Key != "note"))
            Assert.True(JsonNode.DeepEquals(expected, found[name]), $"{name}: expected {expected?.ToJsonString()}, found {found[name]?.ToJsonString()}");

        Assert.Equal((3503, 1200), (sample.Run.PersonsAdded, sample.Run.HouseholdsAdded));
        Assert.InRange(sample.Seconds, 0, 10);
    }

    [Fact]
    public async Task The_dashboard_of_the_township_shows_the_figures_of_the_key()
    {
        await using var db = sample.Office.NewDb();
        var after = QingshiKey.Root["afterImport"]!;
        var reader = new CountyPicture(db, new PopulationFigures(db), new RegistrationFigures(db), new CheckupFigures(db), new PayoutFigures(db), sample.Office.Database.Clock);
        var picture = await reader.ReadAsync(sample.Office.TownshipCode, sample.Office.Clerk, TestContext.Current.CancellationToken);

        Assert.Equal(after["population"]!.GetValue<int>(), picture.Population);
        Assert.Equal(after["byVillageCode"]!.AsObject().Select(village => (village.Key, village.Value!.GetValue<int>())), picture.Parts.Zip(picture.Populations, (part, people) => (part.AreaCode, people)));
        Assert.Equal(after["birthsByYear"]!["2026"]!["total"]!.GetValue<int>(), picture.ThisYear.Births);
    }

    [Fact]
    public async Task Imported_again_it_adds_nobody()
    {
        var again = await sample.Office.ImportAsync(File.ReadAllBytes(QingshiKey.LedgerPath));

        Assert.Equal((0, 0, 0), (again.PersonsAdded, again.HouseholdsAdded, again.NumbersAdded));
        Assert.Equal((3503, 0, 60), (again.Counts.OnFile, again.Counts.ToAdd, again.Counts.ErrorRows));
        Assert.Equal(3503L, await sample.Office.Database.AskAsync("SELECT count(*) FROM persons"));
        Assert.Equal(3503L, await sample.Office.Database.AskAsync("SELECT count(*) FROM memberships"));
    }

    [Fact]
    public async Task No_full_number_stands_in_what_is_kept_of_an_import()
    {
        Assert.Equal(0L, await sample.Office.Database.AskAsync("SELECT count(*) FROM import_findings WHERE (value || ' ' || coalesce(used, '')) ~ '[0-9]{12}'"));
        Assert.Equal(0L, await sample.Office.Database.AskAsync("SELECT count(*) FROM import_layouts WHERE sheets::text ~ '[0-9]{13}'"));
        Assert.Equal(0L, await sample.Office.Database.AskAsync("SELECT count(*) FROM persons p WHERE (to_jsonb(p) - 'identity_cipher' - 'identity_index')::text ~ '[0-9]{17}[0-9X]'"));
        Assert.Equal(0L, await sample.Office.Database.AskAsync("SELECT count(*) FROM audit_entries WHERE audit_entries::text ~ '[0-9]{6}(19|20)[0-9]{9}[0-9X]'"));
    }

    [Fact]
    public async Task People_are_linked_searchable_and_on_the_timeline()
    {
        Assert.Equal(3503L, await sample.Office.Database.AskAsync("SELECT count(*) FROM population_events WHERE kind = 'Imported'"));
        Assert.Equal(9L, await sample.Office.Database.AskAsync("SELECT count(*) FROM population_events WHERE kind = 'Death'"));
        Assert.Equal(9L, await sample.Office.Database.AskAsync("SELECT count(*) FROM memberships WHERE exit_reason = 'Death'"));
        Assert.Equal(0L, await sample.Office.Database.AskAsync("SELECT count(*) FROM persons c JOIN persons m ON m.id = c.mother_id WHERE m.birth_date >= c.birth_date"));
        Assert.True((long)(await sample.Office.Database.AskAsync("SELECT count(*) FROM persons WHERE mother_id IS NOT NULL"))! > 500);
        Assert.Equal(0L, await sample.Office.Database.AskAsync("SELECT count(*) FROM households h JOIN persons p ON p.id = h.head_id WHERE p.household_id <> h.id OR p.death_date IS NOT NULL"));
        Assert.Equal(0L, await sample.Office.Database.AskAsync("SELECT count(*) FROM persons p JOIN persons s ON s.id = p.spouse_id WHERE s.spouse_id IS DISTINCT FROM p.id"));

        await using var db = sample.Office.NewDb();
        var found = await new PersonSearch(db, sample.Office.Protection, sample.Office.Database.Clock).FindAsync("52039919890104020X", sample.Office.Clerk, TestContext.Current.CancellationToken);
        Assert.Equal(("梁玲", "519901101201"), (Assert.Single(found).Name, found[0].AreaCode));
    }

    [Fact]
    public async Task The_import_is_shown_with_sheets_kinds_and_findings_page_by_page()
    {
        await using var db = sample.Office.NewDb();
        var imports = new ImportSearch(db);
        var ct = TestContext.Current.CancellationToken;

        Assert.Contains(await imports.LatestAsync(sample.Office.Clerk, ct), row => row.Run.Id == sample.Run.Id && row is { Township: "青石镇", Officer: "经办人甲" });
        var picture = await imports.OpenAsync(sample.Run.Id, sample.Office.Clerk, ct);
        Assert.Equal(["石桥村", "青岩村", "柏树村", "双河村", "龙洞村"], picture.Layout.Sheets.Select(sheet => sheet.VillageName));
        Assert.All(picture.Layout.Sheets, sheet => Assert.Equal(18, sheet.Columns.Count(column => column.Field is not null)));
        Assert.Equal(14, picture.Kinds.Single(kind => kind.Kind == FindingKind.WrongCheckDigit).Count);

        var first = await imports.FindingsAsync(sample.Run.Id, FindingKind.PhoneMalformed, null, null, 20, sample.Office.Clerk, ct);
        var second = await imports.FindingsAsync(sample.Run.Id, FindingKind.PhoneMalformed, null, first.Next, 20, sample.Office.Clerk, ct);
        Assert.Equal((22, 20, 2), (first.Total, first.Rows.Count, second.Rows.Count));
        Assert.Equal(60, (await imports.FindingsAsync(sample.Run.Id, null, true, null, 20, sample.Office.Clerk, ct)).Total);

        var stranger = Officer.Appoint("外人", Post.TownshipClerk, "519901102000");
        Assert.Empty(await imports.LatestAsync(stranger, ct));
        Assert.Equal(0, (await imports.FindingsAsync(sample.Run.Id, null, null, null, 20, stranger, ct)).Total);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => imports.OpenAsync(sample.Run.Id, stranger, ct));
    }

    private async Task<JsonObject> AfterImportAsync()
    {
        var text = (string)(await sample.Office.Database.AskAsync(AfterImportSql.Text))!;
        var figures = JsonNode.Parse(text)!.AsObject();
        var names = QingshiKey.Township.Villages.ToDictionary(village => village.Code, village => village.Name);
        foreach (var (by, code) in ((string, string)[])[("byVillage", "byVillageCode"), ("marriedWomen15to49ByVillage", "marriedByCode")])
            figures[by] = new JsonObject(figures[code]!.AsObject().Select(village => KeyValuePair.Create(names[village.Key], (JsonNode?)village.Value!.DeepClone())));
        return figures;
    }
}
