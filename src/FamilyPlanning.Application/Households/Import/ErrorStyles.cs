using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The cell styles of the error workbook, by their index in the styles part.</summary>
internal static class ErrorStyles
{
    public const uint Plain = 0;
    public const uint Text = 1;
    public const uint Day = 2;
    public const uint Header = 3;
    public const uint Notes = 4;

    /// <summary>Added to <see cref="Plain"/>, <see cref="Text"/> or <see cref="Day"/> for a cell with an error.</summary>
    public const uint Red = 5;

    /// <summary>Added to <see cref="Plain"/>, <see cref="Text"/> or <see cref="Day"/> for a cell with a warning.</summary>
    public const uint Amber = 8;

    /// <summary>Number formats of ECMA-376 part 1, 18.8.30: general, text, and the first of our own.</summary>
    private const uint General = 0;
    private const uint AsText = 49;
    private const uint IsoDay = 164;

    public static void AddTo(WorkbookStylesPart part) => part.Stylesheet = new Stylesheet(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDay, FormatCode = "yyyy-mm-dd" }),
        new Fonts(new Font(), new Font(new Bold()), new Font(new Color { Rgb = "FF9C0006" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFDDEBF7"), Solid("FFFFC7CE"), Solid("FFFFEB9C")),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(General), Format(AsText), Format(IsoDay), Format(General, font: 1, fill: 2), Wrapped(),
            Format(General, font: 2, fill: 3), Format(AsText, font: 2, fill: 3), Format(IsoDay, font: 2, fill: 3),
            Format(General, fill: 4), Format(AsText, fill: 4), Format(IsoDay, fill: 4)));

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint number, uint font = 0, uint fill = 0) =>
        new() { NumberFormatId = number, FontId = font, FillId = fill, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyFill = true, ApplyFont = true };

    private static CellFormat Wrapped() =>
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = AsText, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyAlignment = true };
}
