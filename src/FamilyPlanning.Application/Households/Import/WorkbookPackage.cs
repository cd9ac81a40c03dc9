using System.IO.Compression;
using System.Text;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Looks at a foreign file before anything of it is read: the right kind, not locked, and small once unpacked.</summary>
internal static class WorkbookPackage
{
    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Throws <see cref="WorkbookRefusedException"/> where the file is not a plain workbook within the limits.</summary>
    public static void Check(Stream file, WorkbookLimits limits)
    {
        if (file.Length == 0) throw new WorkbookRefusedException(WorkbookFault.Empty);
        if (file.Length > limits.PackedBytes) throw new WorkbookRefusedException(WorkbookFault.TooLarge);

        CheckSignature(file);
        CheckParts(file, limits);
        file.Position = 0;
    }

    private static void CheckSignature(Stream file)
    {
        file.Position = 0;
        Span<byte> head = stackalloc byte[8];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head[..read].StartsWith(Zip)) return;

        var isCompound = head[..read].SequenceEqual(CompoundFile);
        throw new WorkbookRefusedException(!isCompound ? WorkbookFault.NotAWorkbook : HoldsEncryptedPackage(file) ? WorkbookFault.Encrypted : WorkbookFault.OldFormat);
    }

    /// <summary>A locked .xlsx is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4).</summary>
    private static bool HoldsEncryptedPackage(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }

    private static void CheckParts(Stream file, WorkbookLimits limits)
    {
        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > limits.Parts) throw new WorkbookRefusedException(WorkbookFault.UnpacksTooLarge);
            if (zip.Entries.Any(entry => entry.IsEncrypted)) throw new WorkbookRefusedException(WorkbookFault.Encrypted);

            var types = zip.GetEntry("[Content_Types].xml") ?? throw new WorkbookRefusedException(WorkbookFault.NotAWorkbook);
            CheckSize(zip, limits.UnpackedBytes);
            CheckType(types);
        }
        catch (InvalidDataException cause)
        {
            throw new WorkbookRefusedException(WorkbookFault.Damaged, cause);
        }
    }

    /// <summary>The sizes a package states may be lies, so every part is unpacked once and counted, and nothing of it is kept.</summary>
    private static void CheckSize(ZipArchive zip, long limit)
    {
        if (zip.Entries.Sum(entry => (decimal)entry.Length) > limit) throw new WorkbookRefusedException(WorkbookFault.UnpacksTooLarge);

        var buffer = new byte[81_920];
        var left = limit;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
                if ((left -= read) < 0) throw new WorkbookRefusedException(WorkbookFault.UnpacksTooLarge);
        }
    }

    private static void CheckType(ZipArchiveEntry types)
    {
        using var reader = new StreamReader(types.Open());
        var text = reader.ReadToEnd();
        if (text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw new WorkbookRefusedException(WorkbookFault.Macros);
        if (!text.Contains("spreadsheetml.sheet.main+xml", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("spreadsheetml.template.main+xml", StringComparison.OrdinalIgnoreCase))
            throw new WorkbookRefusedException(WorkbookFault.NotAWorkbook);
    }
}
