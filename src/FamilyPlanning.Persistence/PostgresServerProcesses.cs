using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FamilyPlanning.Persistence;

/// <summary>The operating system's view of one cluster: its postmaster, and what a killed postmaster left behind.</summary>
/// <param name="clusterFolder">The folder the postmaster was started with.</param>
/// <param name="clusterName">The name (setting <c>cluster_name</c>) that every process of this cluster shows in its title.</param>
internal sealed class PostgresServerProcesses(string clusterFolder, string clusterName)
{
    private static readonly bool _hasProc = Directory.Exists("/proc/self");

    private string LockFile => Path.Combine(clusterFolder, "postmaster.pid");

    /// <summary>
    /// The process id of the living postmaster of this cluster, else null. The number in <c>postmaster.pid</c> alone proves
    /// nothing: after a crash or in a new container it may belong to somebody else, or to a dead process nobody collected.
    /// </summary>
    public int? Postmaster()
    {
        if (Contents(LockFile) is not { } text) return null;
        if (!int.TryParse(text.Split('\n')[0], CultureInfo.InvariantCulture, out var id) || id <= 0) return null;
        if (!_hasProc) return IsPostgres(id) ? id : null;

        var words = Contents($"/proc/{id}/cmdline")?.Split('\0') ?? [];
        return words.Contains(clusterFolder) && !IsCollectable(id) ? id : null;
    }

    /// <summary>The port in <c>postmaster.pid</c>, needed to join a server that was started by an earlier run of the application.</summary>
    public int? Port()
    {
        var lines = Contents(LockFile)?.Split('\n') ?? [];
        return lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    /// <summary>
    /// Makes way for a new postmaster: backends that outlived theirs still write to the shared memory, so they must be gone
    /// before <c>postmaster.pid</c>, PostgreSQL's own guard against exactly that, is taken away.
    /// </summary>
    public async Task ClearRemainsAsync(CancellationToken ct)
    {
        var patience = Stopwatch.StartNew();
        while (Orphans() is { Count: > 0 } orphans)
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(2)) foreach (var id in orphans) End(id);
            await Task.Delay(50, ct);
        }

        File.Delete(LockFile);
    }

    private List<int> Orphans() =>
        !_hasProc
            ? []
            : [.. Directory.EnumerateDirectories("/proc")
                .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0 && IsBackend(id))];

    // A title, unlike /proc/<id>/cwd, can be read without the right to trace the process.
    private bool IsBackend(int id) =>
        Contents($"/proc/{id}/cmdline") is { } title && title.StartsWith($"postgres: {clusterName}: ", StringComparison.Ordinal) && !IsCollectable(id);

    private static bool IsCollectable(int id)
    {
        var status = Contents($"/proc/{id}/stat");
        return status is null || status[(status.LastIndexOf(')') + 1)..].TrimStart().StartsWith('Z');
    }

    private static bool IsPostgres(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            // It ended by itself in the meantime, which is what was wanted.
        }
    }

    private static string? Contents(string file)
    {
        try
        {
            return File.ReadAllText(file, Encoding.UTF8);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
