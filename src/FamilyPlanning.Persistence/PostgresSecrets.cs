using System.Security.Cryptography;
using System.Text.Json;

namespace FamilyPlanning.Persistence;

/// <summary>The passwords of the private PostgreSQL, generated once and kept in <c>postgres.json</c>, which only the application's account may read.</summary>
/// <param name="SuperuserPassword">Of the role <c>postgres</c>; used only to make the other roles and the database.</param>
/// <param name="OwnerPassword">Of the role that owns the tables; used only by migrations.</param>
/// <param name="ApplicationPassword">Of the role the running application uses.</param>
/// <param name="ServerFolder">Where cluster and socket lie when they could not lie in the data folder; otherwise null.</param>
internal sealed record PostgresSecrets(string SuperuserPassword, string OwnerPassword, string ApplicationPassword, string? ServerFolder)
{
    private static readonly JsonSerializerOptions _readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Three fresh passwords of 192 random bits, written so that they need no quoting anywhere.</summary>
    public static PostgresSecrets Generated() => new(Password(), Password(), Password(), null);

    /// <summary>Reads the file; null when there is none yet.</summary>
    /// <exception cref="EmbeddedPostgresException">The file is there but cannot be read.</exception>
    public static PostgresSecrets? Read(string file)
    {
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize<PostgresSecrets>(File.ReadAllText(file), _readable);
        }
        catch (Exception fault) when (fault is JsonException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"The file {file} holds the passwords of the private PostgreSQL and cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public void Write(string file)
    {
        var fresh = file + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(fresh, options))
        {
            JsonSerializer.Serialize(stream, this, _readable);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, file, overwrite: true);
    }

    private static string Password() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
