namespace FamilyPlanning.Application.Households.Import;

/// <summary>How the workbook stores a cell.</summary>
public enum CellKind
{
    /// <summary>No value; a style alone is no value.</summary>
    Empty,

    /// <summary>Text, spaces included.</summary>
    Text,

    /// <summary>A number without a date format.</summary>
    Number,

    /// <summary>A number with a date format.</summary>
    Date,
}

/// <summary>One cell as the officer sees it: the text is untouched, a number has the digits Excel shows (15 significant), a date is ISO text.</summary>
/// <param name="Kind">How the cell is stored.</param>
/// <param name="Text">The text, empty for an empty cell.</param>
/// <param name="Date">The day, for dates and for numbers that could be a day serial of Excel.</param>
public readonly record struct CellValue(CellKind Kind, string Text, DateOnly? Date = null)
{
    /// <summary>A cell without a value.</summary>
    public static CellValue Empty { get; } = new(CellKind.Empty, "");

    /// <summary>Nothing, or white space only.</summary>
    public bool IsBlank => Kind == CellKind.Empty || string.IsNullOrWhiteSpace(Text);
}
