namespace FamilyPlanning.Application.Households.Import;

/// <summary>Why a row is no person.</summary>
public enum IgnoredRowKind
{
    /// <summary>Title above the header.</summary>
    Title,

    /// <summary>Reporting unit and date above the header.</summary>
    UnitAndDate,

    /// <summary>Header, also one printed again on the next page.</summary>
    Header,

    /// <summary>Example left in the form.</summary>
    Example,

    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>Subtotal or total.</summary>
    Subtotal,

    /// <summary>Signatures and remarks under the table.</summary>
    Footer,
}

/// <summary>A row that is no person.</summary>
public sealed record IgnoredRow(int Number, IgnoredRowKind Kind);

/// <summary>A subtotal as written, and whether it agrees with the rows above it. A wrong one is shown, nothing else follows from it.</summary>
/// <param name="Row">Row of the subtotal.</param>
/// <param name="Households">Households stated; none where no number is given.</param>
/// <param name="People">People stated.</param>
/// <param name="MatchesRows">The stated figures equal those of the rows, counted from the top or from the subtotal before.</param>
public sealed record StatedSubtotal(int Row, int? Households, int? People, bool MatchesRows);

/// <summary>A merged range inside the table: its first value holds for every row of it.</summary>
public sealed record MergedValue(MergedRange Range, LedgerField Field, string Value);

/// <summary>One sheet of the ledger as it was read.</summary>
public sealed class LedgerSheet
{
    internal LedgerSheet(SheetCells cells, HeaderRow header, LedgerVillage? village) => (Cells, Header, Village) = (cells, header, village);

    /// <summary>Name on the tab.</summary>
    public string Name => Cells.Name;

    /// <summary>The tab is hidden; it is read like any other.</summary>
    public bool Hidden => Cells.Hidden;

    /// <summary>The cells as stored.</summary>
    public SheetCells Cells { get; }

    /// <summary>The header and what each column is read as.</summary>
    public HeaderRow Header { get; }

    /// <summary>The village; none where the tab names none and the officer has not chosen one.</summary>
    public LedgerVillage? Village { get; }

    /// <summary>The people, top first.</summary>
    public List<LedgerRow> Rows { get; } = [];

    /// <summary>Rows that are no people, top first.</summary>
    public List<IgnoredRow> Ignored { get; } = [];

    /// <summary>Subtotals, top first.</summary>
    public List<StatedSubtotal> Subtotals { get; } = [];

    /// <summary>Merged ranges inside the table.</summary>
    public List<MergedValue> Merged { get; } = [];

    /// <summary>Last row the sheet mentions.</summary>
    public int LastRow { get; internal set; }

    /// <summary>First row with a person; 0 where there is none.</summary>
    public int FirstDataRow => Rows.Count == 0 ? 0 : Rows[0].Number;

    /// <summary>Households, those with rows in error included.</summary>
    public int Households => Rows.Select(row => row.HouseholdKey).Distinct().Count();

    /// <summary>People meant: a person listed twice on this sheet counts once.</summary>
    public int People => Rows.Count - Rows.Count(row => row.Findings.Any(finding =>
        finding.Kind == FindingKind.DuplicateNumberSamePersonLater && finding.RelatedRows.Any(other => other.Sheet == Name && other.Row < row.Number)));

    /// <summary>Rows of one class.</summary>
    public int CountOf(RowClass rowClass) => Rows.Count(row => row.Class == rowClass);
}
