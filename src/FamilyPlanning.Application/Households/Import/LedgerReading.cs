namespace FamilyPlanning.Application.Households.Import;

/// <summary>A ledger as it was read: every sheet, every row with its class, every finding. Nothing is on file yet.</summary>
public sealed class LedgerReading
{
    internal LedgerReading(IReadOnlyList<LedgerSheet> sheets, IReadOnlyList<string> otherSheets, IReadOnlyList<VillageDoubt> villageDoubts, DateOnly asOf) =>
        (Sheets, OtherSheets, VillageDoubts, AsOf) = (sheets, otherSheets, villageDoubts, asOf);

    /// <summary>Sheets with a ledger, in the order of the tabs.</summary>
    public IReadOnlyList<LedgerSheet> Sheets { get; }

    /// <summary>Names of sheets that hold no ledger.</summary>
    public IReadOnlyList<string> OtherSheets { get; }

    /// <summary>Villages on which guide sheet and area tree do not agree.</summary>
    public IReadOnlyList<VillageDoubt> VillageDoubts { get; }

    /// <summary>The day the ledger was judged as of.</summary>
    public DateOnly AsOf { get; }

    /// <summary>All people, in the order of the file.</summary>
    public IEnumerable<LedgerRow> Rows => Sheets.SelectMany(sheet => sheet.Rows);

    /// <summary>Rows that go in: clean ones and those with warnings.</summary>
    public IEnumerable<LedgerRow> RowsToImport => Rows.Where(row => row.Class != RowClass.Error);

    /// <summary>All findings, in the order of the file.</summary>
    public IEnumerable<LedgerFinding> Findings => Rows.SelectMany(row => row.Findings);

    /// <summary>Sheets whose village is not on file; their rows cannot go in before the officer names or enters it.</summary>
    public IEnumerable<LedgerSheet> SheetsWithoutVillage => Sheets.Where(sheet => sheet.Rows.Exists(row => row.Village is not { OnFile: true }));

    /// <summary>Figures over all sheets.</summary>
    public LedgerTotals Totals => new(
        Sheets.Sum(sheet => sheet.Rows.Count),
        Sheets.Sum(sheet => sheet.Households),
        Rows.Count(row => !row.Has(FindingKind.DuplicateNumberSamePersonLater)),
        Sheets.Sum(sheet => sheet.CountOf(RowClass.Clean)),
        Sheets.Sum(sheet => sheet.CountOf(RowClass.Warning)),
        Sheets.Sum(sheet => sheet.CountOf(RowClass.Error)),
        Sheets.Sum(sheet => sheet.Ignored.Count),
        Findings.Count(finding => finding.Rule.Severity == FindingSeverity.Warning),
        Findings.Count(finding => finding.Rule.Severity == FindingSeverity.Error));

    /// <summary>How often each kind was found, the most frequent first.</summary>
    public IReadOnlyList<(FindingRule Rule, int Count)> FindingsByKind =>
        [.. Findings.GroupBy(finding => finding.Kind).Select(group => (FindingRule.Of(group.Key), group.Count())).OrderByDescending(pair => pair.Item2)];
}

/// <summary>The figures of a reading.</summary>
/// <param name="DataRows">Rows that are people.</param>
/// <param name="Households">Households, those with rows in error included.</param>
/// <param name="People">People meant: somebody listed twice counts once.</param>
/// <param name="CleanRows">Rows without a finding.</param>
/// <param name="WarningRows">Rows that go in with a finding.</param>
/// <param name="ErrorRows">Rows that stay out.</param>
/// <param name="IgnoredRows">Rows that are no people.</param>
/// <param name="WarningFindings">Warnings, those on rows in error included.</param>
/// <param name="ErrorFindings">Errors.</param>
public sealed record LedgerTotals(
    int DataRows, int Households, int People, int CleanRows, int WarningRows, int ErrorRows, int IgnoredRows, int WarningFindings, int ErrorFindings);
