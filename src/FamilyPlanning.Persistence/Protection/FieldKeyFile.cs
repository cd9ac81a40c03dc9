using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyPlanning.Persistence.Protection;

/// <summary>The key ring on disk, JSON with base64 secrets, mode 600. It belongs into the backup, but never into the same place as the database's.</summary>
internal static class FieldKeyFile
{
    private const UnixFileMode _ownerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private sealed record Ring(ushort Active, ushort Index, Entry?[] Keys);

    private sealed record Entry(ushort Id, FieldSuite Suite, byte[] EncryptionKey, byte[] IndexKey);

    public static FieldKeys LoadOrCreate(string path)
    {
        if (!File.Exists(path)) CreateOnce(Path.GetFullPath(path));
        return Read(path);
    }

    public static void Write(string path, FieldKeys keys)
    {
        var full = Path.GetFullPath(path);
        CreateFolder(Path.GetDirectoryName(full)!);
        var fresh = $"{full}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = _ownerOnly;
        try
        {
            using (var stream = new FileStream(fresh, options))
            {
                JsonSerializer.Serialize(stream, new Ring(keys.Active.Id, keys.Index.Id, [.. keys.All.Select(EntryOf)]), _json);
                stream.Flush(flushToDisk: true);
            }
            File.Move(fresh, full, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    // Of nodes that start together one makes the ring; moving a file "unless there is one" looks first and renames then, which two can do at once.
    private static void CreateOnce(string full)
    {
        CreateFolder(Path.GetDirectoryName(full)!);
        using var turn = TakeTurn(full + ".lock");
        if (!File.Exists(full)) Write(full, FieldKeys.Create());
    }

    private static FileStream TakeTurn(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = _ownerOnly;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException) when (tries < 200)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, _ownerOnly | UnixFileMode.UserExecute);
    }

    private static FieldKeys Read(string path)
    {
        try
        {
            var ring = JsonSerializer.Deserialize<Ring>(File.ReadAllBytes(path), _json) ?? throw new JsonException();
            return new FieldKeys([.. ring.Keys.Select(KeyOf)], ring.Active, ring.Index);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            // The cause stays out: its message could show a secret.
            throw new InvalidDataException($"The key file {path} is damaged. Put back the copy from the backup; do not delete it, or stored numbers are lost.");
        }
    }

    private static FieldKey KeyOf(Entry? entry) =>
        entry is null ? throw new JsonException() : new FieldKey(entry.Id, entry.Suite, entry.EncryptionKey, entry.IndexKey);

    private static Entry EntryOf(FieldKey key) => new(key.Id, key.Suite, key.EncryptionKey, key.IndexKey);
}
