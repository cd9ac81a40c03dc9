using System.Text;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>A ledger as it was sent: a workbook (.xlsx), or one table as text with separators (.csv), told apart by the content and never by the name.</summary>
public static class LedgerFile
{
    /// <summary>Opened with signs that no table of text begins with: PDF, HTML and XML, pictures.</summary>
    private static readonly byte[][] _others = [[.. "%PDF"u8], [.. "<"u8], [0x89, 0x50], [0xFF, 0xD8, 0xFF], [.. "{"u8], [.. "GIF8"u8], [.. "Rar!"u8]];

    /// <summary>The sheets of the file; a text table is one sheet that bears the name of the file.</summary>
    /// <exception cref="WorkbookRefusedException">It is neither, or cannot be read.</exception>
    public static WorkbookCells Read(Stream file, string fileName, CancellationToken ct = default) =>
        IsText(file) ? CsvCells.Read(file, Path.GetFileNameWithoutExtension(fileName), ct) : WorkbookCells.Read(file, cancel: ct);

    /// <summary>Refuses what is neither a workbook nor a text table, or is too large.</summary>
    /// <exception cref="WorkbookRefusedException">With the sentence for the field.</exception>
    public static void Check(Stream file)
    {
        if (!IsText(file)) WorkbookPackage.Check(file, WorkbookLimits.Default);
        else if (file.Length > CsvCells.LargestFile) throw new WorkbookRefusedException(WorkbookFault.TooLarge);
    }

    private static bool IsText(Stream file)
    {
        file.Position = 0;
        Span<byte> head = stackalloc byte[4096];
        var read = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (read.Length == 0 || read.StartsWith("PK"u8) || Array.Exists(_others, Starts(read))) return false;
        return read.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || read.IndexOfAnyInRange((byte)0, (byte)8) < 0;
    }

    private static Predicate<byte[]> Starts(ReadOnlySpan<byte> head)
    {
        var begin = head[..Math.Min(head.Length, 8)].ToArray();
        return sign => begin.AsSpan().StartsWith(sign);
    }
}
