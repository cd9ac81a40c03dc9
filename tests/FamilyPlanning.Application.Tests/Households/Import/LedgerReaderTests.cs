using System.Text.Json.Nodes;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>The reading of the sample equals its key entry by entry, in both directions.</summary>
public sealed class LedgerReaderTests
{
    private static readonly LedgerReading _reading = QingshiKey.Read();

    [Fact]
    public void Totals_are_those_of_the_key()
    {
        var totals = _reading.Totals;
        var found = new JsonObject
        {
            ["dataRows"] = totals.DataRows,
            ["households"] = totals.Households,
            ["people"] = totals.People,
            ["cleanRows"] = totals.CleanRows,
            ["warningRows"] = totals.WarningRows,
            ["errorRows"] = totals.ErrorRows,
            ["ignoredRows"] = totals.IgnoredRows,
            ["warningFindings"] = totals.WarningFindings,
            ["errorFindings"] = totals.ErrorFindings,
        };

        Assert.True(JsonNode.DeepEquals(QingshiKey.Root["totals"], found), found.ToJsonString());
    }

    [Fact]
    public void Only_the_guide_sheet_is_no_ledger() => Assert.Equal(["说明"], _reading.OtherSheets);

    [Fact]
    public void Every_sheet_is_described_as_in_the_key() => Assert.Equal(
        QingshiKey.Root["sheets"]!.AsArray().Select(sheet => sheet!.ToJsonString()),
        _reading.Sheets.Select(sheet => Describe(sheet).ToJsonString()));

    [Fact]
    public void Every_row_has_the_class_of_the_key()
    {
        var expected = QingshiKey.Root["rows"]!.AsObject().SelectMany(sheet => sheet.Value!.AsObject().SelectMany(rowClass => rowClass.Value!.AsArray()
            .Select(row => row is JsonObject ignored ? $"{sheet.Key} {ignored["row"]} ignore {ignored["kind"]}" : $"{sheet.Key} {row} {rowClass.Key}")));
        var found = _reading.Sheets.SelectMany(sheet => sheet.Rows.Select(row => $"{sheet.Name} {row.Number} {QingshiKey.Camel(row.Class)}")
            .Concat(sheet.Ignored.Select(row => $"{sheet.Name} {row.Number} ignore {QingshiKey.Camel(row.Kind)}")));

        AssertSame(expected, found);
    }

    [Theory]
    [InlineData("warnings", FindingSeverity.Warning)]
    [InlineData("errors", FindingSeverity.Error)]
    public void Every_finding_is_that_of_the_key(string list, FindingSeverity severity) => AssertSame(
        QingshiKey.Root[list]!.AsArray().Select(entry => Line(entry!.AsObject())),
        _reading.Findings.Where(finding => finding.Rule.Severity == severity).Select(finding => Line(Entry(finding))));

    [Fact]
    public void Findings_of_each_kind_are_counted_as_in_the_key()
    {
        var found = _reading.FindingsByKind.Select(pair => $"{QingshiKey.Camel(pair.Rule.Kind)} {pair.Count}")
            .Append($"mergedHeadName {_reading.Sheets.Sum(sheet => sheet.Merged.Count(merged => merged.Field == LedgerField.HeadName))}");

        AssertSame(QingshiKey.Root["findingsByKind"]!.AsObject().Select(kind => $"{kind.Key} {kind.Value}"), found);
    }

    [Fact]
    public void Every_rule_of_severity_stands_as_in_the_key()
    {
        var rules = Enum.GetValues<FindingKind>().Select(FindingRule.Of).ToDictionary(rule => QingshiKey.Camel(rule.Kind));
        foreach (var expected in QingshiKey.Root["severityRules"]!.AsArray().Where(rule => QingshiKey.Text(rule!["severity"]) != "none"))
        {
            var rule = rules[QingshiKey.Text(expected!["kind"])];
            Assert.Equal(
                (QingshiKey.Text(expected["severity"]), QingshiKey.Text(expected["reasonZh"]), QingshiKey.Text(expected["reasonEn"])),
                (QingshiKey.Camel(rule.Severity), rule.ReasonZh, rule.ReasonEn));
        }
    }

    [Fact]
    public void Merged_ranges_are_those_of_the_key() => AssertSame(
        QingshiKey.Root["mergedRanges"]!.AsArray().Select(merged => $"{merged!["sheet"]} {merged["range"]} {merged["column"]} {merged["value"]}"),
        _reading.Sheets.SelectMany(sheet => sheet.Merged.Select(merged => $"{sheet.Name} {merged.Range} {LedgerHeaders.NameOf(merged.Field)} {merged.Value}")));

    [Fact]
    public void Odd_cells_are_normalised_as_in_the_key() => AssertSame(
        QingshiKey.Root["normalised"]!.AsArray().Select(cell => $"{cell!["sheet"]} {cell["row"]} {cell["field"]} {QingshiKey.Text(cell["value"])} > {cell["expected"]}"),
        QingshiKey.Root["normalised"]!.AsArray().Select(cell =>
        {
            var row = _reading.Rows.Single(row => row.Sheet.Name == QingshiKey.Text(cell!["sheet"]) && row.Number == cell["row"]!.GetValue<int>());
            var field = Enum.GetValues<LedgerField>().Single(field => LedgerHeaders.NameOf(field) == QingshiKey.Text(cell!["field"]));
            return $"{row.Sheet.Name} {row.Number} {LedgerHeaders.NameOf(field)} {row.Cell(field).Text} > {Normalised(row, field)}";
        }));

    [Fact]
    public void Words_have_the_codes_of_the_key()
    {
        var vocabulary = QingshiKey.Root["vocabulary"]!;
        AssertSame(Pairs(vocabulary["relation"]!), Pairs(vocabulary["relation"]!, word => LedgerVocabulary.Kinship(word)));
        AssertSame(Pairs(vocabulary["maritalStatus"]!), Pairs(vocabulary["maritalStatus"]!, LedgerVocabulary.MaritalStatus));
        AssertSame(Pairs(vocabulary["ethnicGroup"]!), Pairs(vocabulary["ethnicGroup"]!, word => LedgerVocabulary.EthnicGroup(word)));
        AssertSame(Pairs(vocabulary["parity"]!), Pairs(vocabulary["parity"]!, word => LedgerVocabulary.BirthOrder(word)?.ToString()));
    }

    [Fact]
    public void What_goes_in_gives_the_figures_of_the_key_after_the_import()
    {
        var after = QingshiKey.Root["afterImport"]!;
        var rows = _reading.RowsToImport.ToList();
        var alive = rows.Where(row => row.DeathDate is null).ToList();

        Assert.Equal(after["importedRows"]!.GetValue<int>(), rows.Count);
        Assert.Equal(after["deceased"]!.GetValue<int>(), rows.Count - alive.Count);
        Assert.Equal(after["households"]!.GetValue<int>(), rows.Select(row => (row.Village!.Code, row.HouseholdKey)).Distinct().Count());
        AssertSame(Pairs(after["byVillageCode"]!), alive.GroupBy(row => row.Village!.Code).Select(village => $"{village.Key} {village.Count()}"));
        AssertSame(Pairs(after["bySex"]!), alive.GroupBy(row => row.Sex).Select(sex => $"{QingshiKey.Camel(sex.Key)} {sex.Count()}"));
        AssertSame(Pairs(after["byHukouAndResidence"]!), alive.GroupBy(row => (row.Registered.IsHere, row.Residence.IsHere))
            .Select(group => $"hukou{(group.Key.Item1 ? "Here" : "Elsewhere")}Lives{(group.Key.Item2 ? "Here" : "Elsewhere")} {group.Count()}"));
        AssertSame(
            after["birthsByYear"]!.AsObject().Select(year => $"{year.Key} {year.Value!["total"]} {year.Value["male"]} {year.Value["parity1"]} {year.Value["parity2"]} {year.Value["parity3plus"]} {year.Value["parityUnknown"]}"),
            rows.Where(row => row.BirthDate!.Value.Year >= 2015).GroupBy(row => row.BirthDate!.Value.Year)
                .Select(year => $"{year.Key} {year.Count()} {year.Count(row => row.Sex == Sex.Male)} {year.Count(row => row.BirthOrder == 1)} {year.Count(row => row.BirthOrder == 2)} {year.Count(row => row.BirthOrder >= 3)} {year.Count(row => row.BirthOrder is null)}"));
    }

    private static IEnumerable<string> Pairs(JsonNode values) => values.AsObject().Select(pair => $"{pair.Key} {QingshiKey.Text(pair.Value)}");

    private static IEnumerable<string> Pairs(JsonNode values, Func<string, string?> code) => values.AsObject().Select(pair => $"{pair.Key} {code(pair.Key)}");

    private static string Normalised(LedgerRow row, LedgerField field) => field switch
    {
        LedgerField.Name => row.Name,
        LedgerField.IdentityNumber => row.Identity!.Normalized,
        LedgerField.BirthDate => LedgerDate.Iso(LedgerDate.Read(row.Cell(field))!.Value),
        LedgerField.Phone => row.Phone!,
        LedgerField.HouseholdNumber => row.HouseholdNumber,
        _ => LedgerText.Trimmed(row.Cell(field).Text),
    };

    private static JsonObject Entry(LedgerFinding finding)
    {
        var entry = new JsonObject
        {
            ["kind"] = QingshiKey.Camel(finding.Kind),
            ["sheet"] = finding.Sheet,
            ["row"] = finding.Row,
            ["column"] = finding.Header,
            ["field"] = LedgerHeaders.NameOf(finding.Field),
            ["cell"] = finding.Cell,
            ["value"] = finding.Value.Text,
            ["reasonZh"] = finding.Rule.ReasonZh,
            ["reasonEn"] = finding.Rule.ReasonEn,
        };
        if (finding.Value.Kind == CellKind.Number) entry["storedAsNumber"] = true;
        if (finding.OnErrorRow) entry["onErrorRow"] = true;
        if (finding.RelatedRows.Count > 0) entry["relatedRows"] = new JsonArray([.. finding.RelatedRows.Select(row => new JsonObject { ["sheet"] = row.Sheet, ["row"] = row.Row })]);
        if (finding.Used is { } used) entry[finding.Kind == FindingKind.OldFifteenDigitNumber ? "upgraded" : finding.Kind == FindingKind.DeceasedNoted ? "deathDate" : "used"] = used;
        return entry;
    }

    private static string Line(JsonObject entry) => string.Join(' ', entry.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={(pair.Value is JsonArray rows ? rows.ToJsonString() : QingshiKey.Text(pair.Value))}"));

    private static JsonObject Describe(LedgerSheet sheet) => new()
    {
        ["sheet"] = sheet.Name,
        ["villageCode"] = sheet.Village!.Code,
        ["groups"] = sheet.Village.Groups,
        ["headerRow"] = sheet.Header.FirstRow,
        ["firstDataRow"] = sheet.FirstDataRow,
        ["lastUsedRow"] = sheet.LastRow,
        ["columns"] = new JsonObject(sheet.Header.Columns.Select(column => KeyValuePair.Create<string, JsonNode?>(
            CellName.ColumnOf(column.Column), new JsonObject { ["header"] = column.Header, ["field"] = LedgerHeaders.NameOf(column.Field!.Value) }))),
        ["hiddenColumns"] = new JsonArray([.. sheet.Header.Columns.Where(column => column.Hidden).Select(column => JsonValue.Create(CellName.ColumnOf(column.Column)))]),
        ["dataRows"] = sheet.Rows.Count,
        ["households"] = sheet.Households,
        ["people"] = sheet.People,
        ["cleanRows"] = sheet.CountOf(RowClass.Clean),
        ["warningRows"] = sheet.CountOf(RowClass.Warning),
        ["errorRows"] = sheet.CountOf(RowClass.Error),
        ["ignoredRows"] = sheet.Ignored.Count,
        ["ignoredByKind"] = new JsonObject(sheet.Ignored.GroupBy(row => row.Kind).Select(kind => KeyValuePair.Create<string, JsonNode?>(QingshiKey.Camel(kind.Key), kind.Count()))),
        ["mergedHeadNameRanges"] = sheet.Merged.Count(merged => merged.Field == LedgerField.HeadName),
        ["statedSubtotal"] = sheet.Subtotals is [.., var last]
            ? new JsonObject { ["row"] = last.Row, ["households"] = last.Households, ["people"] = last.People, ["matchesDataRows"] = last.MatchesRows }
            : null,
    };

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (wanted, read) = (expected.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());

        Assert.NotEmpty(wanted);
        Assert.Equal([], wanted.Except(read));
        Assert.Equal([], read.Except(wanted));
        Assert.Equal(wanted.Count, read.Count);
    }
}
