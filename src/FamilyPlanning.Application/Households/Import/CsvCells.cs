using System.Text;
using CsvHelper;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>A table of text (.csv) as one sheet: UTF-8 with or without its mark, UTF-16 with it, else GB 18030; separated by commas, tabs, semicolons or bars.</summary>
internal static class CsvCells
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long LargestFile = 60L << 20;

    /// <summary>Most rows of one import by text; a row is held in memory until all rows have been compared with each other.</summary>
    public const int MostRows = 300_000;

    /// <summary>Longest row, in bytes: an open quote must not swallow the file.</summary>
    private const int LongestRow = 1 << 20;

    static CsvCells() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the table.</summary>
    /// <exception cref="WorkbookRefusedException">The signs belong to none of the encodings, or there are too many rows.</exception>
    public static WorkbookCells Read(Stream file, string name, CancellationToken ct)
    {
        var sheet = new SheetCells(name, hidden: false);
        try
        {
            using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, PoolStrings = true, MaxRecordSize = LongestRow, Encoding = EncodingOf(file) }, leaveOpen: true);
            for (var row = 1; csv.Read(); row++)
            {
                if (row > MostRows) throw new WorkbookRefusedException(WorkbookFault.TooManyTextRows);
                if (row % 1_000 == 0) ct.ThrowIfCancellationRequested();
                Put(sheet, row, csv);
            }
        }
        catch (CsvFormatException cause)
        {
            throw new WorkbookRefusedException(WorkbookFault.Damaged, cause);
        }

        return WorkbookCells.Of(sheet);
    }

    private static void Put(SheetCells sheet, int row, CsvReader csv)
    {
        var cells = new CellValue[Math.Min(csv.FieldCount, WorkbookLimits.Default.Columns)];
        var filled = false;
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = CellOf(csv.GetString(column));
            filled |= !cells[column].IsBlank;
        }

        sheet.Reach(row);
        if (filled) sheet.Put(row, cells);
    }

    /// <summary>Programs write ="510…" to keep Excel from rounding; the formula is its text.</summary>
    private static CellValue CellOf(string text) =>
        text.Length == 0 ? CellValue.Empty : new CellValue(CellKind.Text, text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') && text.Length > 2 ? text[2..^1] : text);

    /// <summary>The first encoding of which every byte is a sign; none is a fault of the whole file.</summary>
    private static Encoding EncodingOf(Stream file)
    {
        Span<byte> mark = stackalloc byte[2];
        var read = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == 2 && mark.SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;

        foreach (var encoding in (Encoding[])[new UTF8Encoding(false, true), Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)])
            if (Fits(file, encoding)) return encoding;

        throw new WorkbookRefusedException(WorkbookFault.UnknownEncoding);
    }

    private static bool Fits(Stream file, Encoding encoding)
    {
        try
        {
            using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
            var signs = new char[1 << 15];
            while (reader.Read(signs) is > 0 and var count)
                if (signs.AsSpan(0, count).IndexOf('\0') >= 0) return false;
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
