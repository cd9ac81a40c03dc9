using System.Diagnostics;
using System.Globalization;

namespace FamilyPlanning.Persistence;

/// <summary>The operating system account the private PostgreSQL runs under: our own, or, when the application is root, <c>postgres</c> or <c>nobody</c>.</summary>
internal sealed class PostgresAccount
{
    private readonly (int User, int Group)? _other;

    private PostgresAccount((int User, int Group)? other) => _other = other;

    /// <summary>Chooses the account. An existing cluster keeps the account that owns it, so that installing a <c>postgres</c> user later changes nothing.</summary>
    /// <exception cref="EmbeddedPostgresException">The application is root and there is no account to step down to.</exception>
    public static async Task<PostgresAccount> ChooseAsync(string clusterFolder, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return new(null);
        if (Directory.Exists(clusterFolder) && await OwnerAsync(clusterFolder, ct) is { User: not 0 } owner) return new(owner);

        return new(Listed("postgres") ?? Listed("nobody") ?? throw new EmbeddedPostgresException(
            "PostgreSQL never runs as root, and this system has neither an account 'postgres' nor 'nobody'. Start the application as an ordinary user."));
    }

    /// <summary>Runs a program as this account, in the root folder (which every account may enter), and collects what it prints.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(_other is null ? program : "setpriv")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = OperatingSystem.IsWindows() ? Path.GetTempPath() : "/",
        };
        if (_other is { } other)
            foreach (var argument in StepDown(other).Append(program)) start.ArgumentList.Add(argument);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        start.Environment.Remove("PGDATA");
        return await FinishAsync(start, ct);
    }

    /// <summary>Whether this account may use a folder as a way to what lies below it.</summary>
    public async Task<bool> MayEnterAsync(string folder, CancellationToken ct) =>
        _other is null || (await RunAsync("test", ["-x", folder], ct)).ExitCode == 0;

    /// <summary>Makes a folder that only this account may open (mode 0700).</summary>
    public async Task MakePrivateFolderAsync(string folder, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else
        {
            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(folder, OwnerOnly);
            File.SetUnixFileMode(folder, OwnerOnly);
        }

        await GiveAsync(folder, ct);
    }

    /// <summary>Hands a folder and everything in it to this account when it belongs to root, as after restoring a backup.</summary>
    public async Task GiveAsync(string folder, CancellationToken ct)
    {
        if (_other is not { } other || await OwnerAsync(folder, ct) == other) return;
        var (exitCode, output) = await FinishAsync(Collecting("chown", "-R", "-h", $"{other.User}:{other.Group}", folder), ct);
        if (exitCode != 0) throw new EmbeddedPostgresException($"The folder {folder} cannot be given to the account of PostgreSQL: {output}");
    }

    private static string[] StepDown((int User, int Group) other) =>
        [$"--reuid={other.User}", $"--regid={other.Group}", "--clear-groups", "--no-new-privs", "--"];

    private static (int User, int Group)? Listed(string name)
    {
        var line = File.ReadLines("/etc/passwd").Select(l => l.Split(':')).FirstOrDefault(f => f.Length > 3 && f[0] == name);
        return line is null ? null : (Number(line[2]), Number(line[3]));
    }

    private static async Task<(int User, int Group)> OwnerAsync(string folder, CancellationToken ct)
    {
        var (exitCode, output) = await FinishAsync(Collecting("stat", "-c", "%u:%g", folder), ct);
        if (exitCode != 0) throw new EmbeddedPostgresException($"The owner of the folder {folder} cannot be read: {output}");
        var parts = output.Trim().Split(':');
        return (Number(parts[0]), Number(parts[1]));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static ProcessStartInfo Collecting(string program, params string[] arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };

    private static async Task<(int ExitCode, string Output)> FinishAsync(ProcessStartInfo start, CancellationToken ct)
    {
        using var process = Launched(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, (await output + await errors).Trim());
    }

    private static Process Launched(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new EmbeddedPostgresException($"The program {start.FileName} cannot be started: {fault.Message}.", fault);
        }
    }
}
