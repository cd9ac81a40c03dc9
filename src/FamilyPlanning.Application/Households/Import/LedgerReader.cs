namespace FamilyPlanning.Application.Households.Import;

/// <summary>
/// Reads a workbook as the population ledger of a township (人口家庭台账) and judges every row. The rules of reading are those
/// of the sample's key (docs/import.md); nothing is looked up and nothing is written.
/// </summary>
public sealed class LedgerReader(TownshipAreas areas, DateOnly asOf, LedgerCorrections? corrections = null, LedgerOnFile? onFile = null, IReadOnlyDictionary<string, LedgerField?>? habits = null)
{
    private readonly LedgerCorrections _corrections = corrections ?? LedgerCorrections.None;
    private readonly LedgerOnFile _onFile = onFile ?? LedgerOnFile.Nothing;

    /// <summary>Reads all sheets that hold a ledger.</summary>
    /// <exception cref="WorkbookRefusedException">No sheet holds one.</exception>
    public LedgerReading Read(WorkbookCells workbook)
    {
        var headers = workbook.Sheets.Select(cells => (Cells: cells, Header: HeaderRow.Find(cells, _corrections.Columns.GetValueOrDefault(cells.Name), habits))).ToList();
        var others = headers.Where(sheet => sheet.Header is null).Select(sheet => sheet.Cells).ToList();
        var guide = VillageGuide.Of(others, areas);

        var sheets = headers.Where(sheet => sheet.Header is not null).Select(sheet => ReadSheet(sheet.Cells, sheet.Header!, guide)).ToList();
        if (sheets.Count == 0) throw new WorkbookRefusedException(WorkbookFault.NoLedgerSheet);

        HouseholdNumbers.Give(sheets, _onFile);
        DuplicateCheck.Judge(sheets);
        foreach (var row in sheets.SelectMany(sheet => sheet.Rows)) PersonCheck.Judge(row, areas, asOf);
        foreach (var sheet in sheets) HouseholdCheck.Judge(sheet, _onFile);
        foreach (var row in sheets.SelectMany(sheet => sheet.Rows)) row.Close();

        return new LedgerReading(sheets, [.. others.Select(cells => cells.Name)], guide.Doubts, asOf);
    }

    private LedgerSheet ReadSheet(SheetCells cells, HeaderRow header, VillageGuide guide)
    {
        var village = _corrections.Villages.TryGetValue(cells.Name, out var code) ? guide.OfCode(code) : guide.Find(cells.Name);
        var sheet = new LedgerSheet(cells, header, village);
        RowSorting.Sort(sheet);
        foreach (var row in sheet.Rows)
        {
            var stated = row.Cell(LedgerField.Village);
            row.Village = stated.IsBlank ? village : guide.Find(stated.Text) ?? village;
            NumberCheck.Read(row, asOf);
        }

        HouseholdCheck.Gather(sheet);
        RowSorting.ReadSubtotals(sheet);
        sheet.Merged.AddRange(MergedIn(sheet));
        return sheet;
    }

    private static IEnumerable<MergedValue> MergedIn(LedgerSheet sheet) =>
        from range in sheet.Cells.Merges
        where range.FirstRow > sheet.Header.LastRow && range.LastRow > range.FirstRow
        let column = sheet.Header.Columns.FirstOrDefault(column => column.Column == range.FirstColumn)
        let field = column?.Field
        where field is not null
        select new MergedValue(range, field.Value, sheet.Cells.Own(range.FirstRow, range.FirstColumn).Text);
}
