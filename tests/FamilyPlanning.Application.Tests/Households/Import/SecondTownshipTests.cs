using FamilyPlanning.Application.Households.Import;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>The workbook of another township, with other columns, names and places for the same faults, gives its own key in both directions.</summary>
public sealed class SecondTownshipTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Every_row_and_finding_of_another_townships_workbook_is_that_of_its_key(int seed)
    {
        var township = new SecondTownship(seed);
        using var file = township.Build();
        var reading = new LedgerReader(SecondTownship.Areas, QingshiKey.AsOf).Read(WorkbookCells.Read(file, cancel: TestContext.Current.CancellationToken));

        Assert.Empty(reading.VillageDoubts);
        Assert.All(reading.Sheets, sheet => Assert.Equal(18, sheet.Header.Columns.Count(column => column.Field is not null)));
        AssertSame(township.Rows, reading.Sheets.SelectMany(sheet => sheet.Rows.Select(row => $"{sheet.Name} {row.Number} {QingshiKey.Camel(row.Class)}")));
        AssertSame(township.Findings, reading.Findings.Select(finding => $"{finding.Sheet} {finding.Row} {QingshiKey.Camel(finding.Kind)} {LedgerHeaders.NameOf(finding.Field)}"));
    }

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (wanted, got) = (expected.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());
        Assert.True(wanted.SequenceEqual(got), $"missing: {string.Join("; ", wanted.Except(got).Take(8))} — not in the key: {string.Join("; ", got.Except(wanted).Take(8))}");
    }
}
