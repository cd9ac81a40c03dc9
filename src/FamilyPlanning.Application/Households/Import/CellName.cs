using System.Globalization;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Cell and column names as Excel shows them.</summary>
public static class CellName
{
    /// <summary>The name of a cell, such as F34; row and column counted from 1.</summary>
    public static string Of(int row, int column) => ColumnOf(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column counted from 1: 1 is A, 27 is AA.</summary>
    public static string ColumnOf(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>Reads a name such as F34; row or column is 0 where the name holds none or an impossible one.</summary>
    public static (int Row, int Column) Parse(ReadOnlySpan<char> name)
    {
        var (row, column) = (0, 0);
        foreach (var sign in name)
        {
            if (char.IsAsciiLetter(sign) && row == 0) column = (column * 26) + (char.ToUpperInvariant(sign) - 'A') + 1;
            else if (char.IsAsciiDigit(sign)) row = (row * 10) + (sign - '0');
            else if (sign != '$') return (0, 0);

            if (row > 1_048_576 || column > 16_384) return (0, 0);
        }

        return (row, column);
    }
}
