using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Writes the cells of one sheet forward only, so that a long list needs no memory.</summary>
internal sealed class CellWriter(WorksheetPart part) : IDisposable
{
    private readonly OpenXmlWriter _xml = OpenXmlWriter.Create(part);
    private string? _notes;

    /// <summary>A text cell.</summary>
    public static CellValue Text(string text) => new(CellKind.Text, text);

    /// <summary>A number cell.</summary>
    public static CellValue Number(int number) => new(CellKind.Number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Begins the sheet with its columns (number, width, style) and keeps the header in sight.</summary>
    public void Start(IEnumerable<(int Column, double Width, uint Style)> columns, int freezeAfterRow)
    {
        _xml.WriteStartElement(new Worksheet());
        if (freezeAfterRow > 0) _xml.WriteElement(new SheetViews(new SheetView(Frozen(freezeAfterRow)) { WorkbookViewId = 0 }));

        _xml.WriteElement(new Columns(columns.Select(column => new Column
        {
            Min = (uint)column.Column,
            Max = (uint)column.Column,
            Width = column.Width,
            CustomWidth = true,
            Style = column.Style,
        })));
        _xml.WriteStartElement(new SheetData());
    }

    /// <summary>One row; cells from the left, empty ones only where they carry a style.</summary>
    public void Row(int number, IEnumerable<(int Column, CellValue Value, uint Style)> cells)
    {
        _xml.WriteStartElement(new Row { RowIndex = (uint)number });
        foreach (var (column, value, style) in cells) _xml.WriteElement(CellOf(CellName.Of(number, column), value, style));

        _xml.WriteEndElement();
    }

    /// <summary>Names the drawing part that holds the boxes of the notes.</summary>
    public void NotesIn(VmlDrawingPart drawing) => _notes = part.GetIdOfPart(drawing);

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.WriteEndElement();
        if (_notes is not null) _xml.WriteElement(new LegacyDrawing { Id = _notes });

        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private static Cell CellOf(string name, CellValue value, uint style) => value.Kind switch
    {
        CellKind.Empty => new Cell { CellReference = name, StyleIndex = style },
        CellKind.Number => new Cell(new DocumentFormat.OpenXml.Spreadsheet.CellValue(value.Text)) { CellReference = name, StyleIndex = style },
        CellKind.Date when SerialOf(value.Date!.Value) is > 60 and var serial => new Cell(new DocumentFormat.OpenXml.Spreadsheet.CellValue(serial)) { CellReference = name, StyleIndex = style },
        _ => new Cell(new InlineString(new Text(Storable(value.Text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = name, StyleIndex = style, DataType = CellValues.InlineString },
    };

    /// <summary>Days since 1899-12-30, right for every day after the 29 February 1900 that only Excel knows.</summary>
    private static int SerialOf(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Signs that XML cannot hold are left out.</summary>
    private static string Storable(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is >= 0x20 or 0x09 or 0x0A or 0x0D).Select(rune => rune.ToString()));

    private static Pane Frozen(int rows) => new()
    {
        VerticalSplit = rows,
        TopLeftCell = CellName.Of(rows + 1, 1),
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    };
}
