using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Workbooks between upload and import: in the data folder under names made here, encrypted, because they hold whole villages with their numbers (PIPL Art. 51).</summary>
public sealed class ImportFiles(DataFolder data, IDataProtectionProvider protection)
{
    /// <summary>How long a workbook waits to be confirmed before it is forgotten.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly IDataProtector _protector = protection.CreateProtector("ledger-import");

    /// <summary>Keeps a workbook; the answer is its name here and its SHA-256.</summary>
    public async Task<(string Name, string Hash)> KeepAsync(ReadOnlyMemory<byte> workbook, CancellationToken ct)
    {
        var name = $"{Guid.NewGuid():N}.bin";
        await File.WriteAllBytesAsync(PathOf(name), _protector.Protect(workbook.ToArray()), ct);
        return (name, Convert.ToHexStringLower(SHA256.HashData(workbook.Span)));
    }

    /// <summary>A workbook by the name it was kept under; none where it was forgotten.</summary>
    public async Task<MemoryStream?> OpenAsync(string name, CancellationToken ct)
    {
        var path = PathOf(name);
        return File.Exists(path) ? new MemoryStream(_protector.Unprotect(await File.ReadAllBytesAsync(path, ct))) : null;
    }

    /// <summary>Forgets a workbook.</summary>
    public void Remove(string name) => File.Delete(PathOf(name));

    /// <summary>Forgets what nobody confirmed in time.</summary>
    public void RemoveForgotten(DateTimeOffset now)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(PathOf("x"))!, "*.bin"))
            if (File.GetLastWriteTimeUtc(file) < now.UtcDateTime - Kept) File.Delete(file);
    }

    private string PathOf(string name)
    {
        if (Path.GetFileName(name) != name) throw new ArgumentException("A name made here has no folder in it.", nameof(name));
        return data.File(Path.Combine("imports", name));
    }
}
