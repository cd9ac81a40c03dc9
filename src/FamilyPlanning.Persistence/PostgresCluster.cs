using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace FamilyPlanning.Persistence;

/// <summary>One cluster on disk and the server that serves it: made once, started, joined, stopped.</summary>
internal sealed class PostgresCluster
{
    // sun_path of a Unix socket holds 108 bytes with the closing zero; PostgreSQL adds this name to the folder.
    private const string _socketName = "/.s.PGSQL.5432";
    private const int _longestSocketPath = 107;
    private const string _settingsFile = "familyplanning.conf";

    private readonly EmbeddedPostgresOptions _options;
    private readonly PostgresAccount _account;
    private readonly PostgresBinaries _binaries;
    private readonly PostgresServerProcesses _processes;
    private readonly string _runFolder;

    private PostgresCluster(EmbeddedPostgresOptions options, string serverFolder, PostgresAccount account, PostgresBinaries binaries)
    {
        (_options, _account, _binaries) = (options, account, binaries);
        Folder = Path.Combine(serverFolder, "postgres");
        _runFolder = Path.Combine(serverFolder, "run");
        ClusterName = "fp-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folder)))[..12];
        _processes = new(Folder, ClusterName);
        UsesSocket = !OperatingSystem.IsWindows() && !_runFolder.Contains(',', StringComparison.Ordinal)
            && Encoding.UTF8.GetByteCount(_runFolder + _socketName) <= _longestSocketPath;
        Port = UsesSocket ? 5432 : _processes.Port() ?? FreePort();
    }

    /// <summary>The folder PostgreSQL knows as its data directory.</summary>
    public string Folder { get; }

    /// <summary>Shown in the title of every process of this cluster.</summary>
    public string ClusterName { get; }

    /// <summary>Whether the server listens on a socket in a folder of mode 0700 (the rule) or on a loopback port (the path is too long for a socket).</summary>
    public bool UsesSocket { get; }

    /// <summary>What a connection string names as its host.</summary>
    public string Host => UsesSocket ? _runFolder : "127.0.0.1";

    /// <summary>What a connection string names as its port.</summary>
    public int Port { get; private set; }

    /// <summary>The process id of the living postmaster, else null.</summary>
    public int? Postmaster => _processes.Postmaster();

    /// <summary>Opens the cluster below a folder, making it first when there is none.</summary>
    /// <exception cref="EmbeddedPostgresException">No account, no programs, or a folder that cannot be used.</exception>
    public static async Task<PostgresCluster> OpenAsync(EmbeddedPostgresOptions options, string serverFolder, PostgresSecrets secrets, CancellationToken ct)
    {
        if (serverFolder.AsSpan().IndexOfAny("\"$`\\\n") >= 0 && !OperatingSystem.IsWindows())
            throw new EmbeddedPostgresException($"PostgreSQL cannot use the folder {serverFolder}: its path contains a quotation mark, a dollar sign, a backquote or a backslash.");

        var folder = Path.Combine(serverFolder, "postgres");
        var account = await PostgresAccount.ChooseAsync(folder, ct);
        if (!await account.MayEnterAsync(serverFolder, ct))
            throw new EmbeddedPostgresException($"The account of PostgreSQL may not enter the folder {serverFolder}. Give others the right to pass (chmod o+x) on it and on every folder above it.");

        var binaries = await PostgresBinaries.FindAsync(options, account, MajorOf(folder), ct);
        var cluster = new PostgresCluster(options, serverFolder, account, binaries);
        await account.MakePrivateFolderAsync(cluster._runFolder, ct);
        if (Directory.Exists(folder)) await account.GiveAsync(folder, ct);
        else await cluster.MakeAsync(secrets.SuperuserPassword, ct);
        return cluster;
    }

    /// <summary>Starts the server unless it is running already (an earlier run of the application was killed), and waits until it accepts connections.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        if (Postmaster is not null) return;

        await _processes.ClearRemainsAsync(ct);
        foreach (var remains in Directory.EnumerateFiles(_runFolder)) File.Delete(remains);
        WriteSettings();
        var log = Path.Combine(Folder, "start.log");
        File.Delete(log);
        var (exitCode, output) = await _account.RunAsync(_binaries.Program("pg_ctl"),
            ["start", "-D", Folder, "-l", log, "-s", "-w", "-t", Seconds(_options.StartTimeout)], ct);
        if (exitCode != 0) throw new EmbeddedPostgresException($"PostgreSQL did not start in {Folder}: {output}\n{Tail(log)}");
    }

    /// <summary>Stops the server: open work is rolled back, everything committed is on disk (SIGINT, PostgreSQL's fast shutdown).</summary>
    public async Task StopAsync()
    {
        if (Postmaster is null) return;
        var (exitCode, output) = await PgCtlStopAsync("fast");
        if (exitCode != 0 && Postmaster is not null) (exitCode, output) = await PgCtlStopAsync("immediate");
        if (exitCode != 0 && Postmaster is not null) throw new EmbeddedPostgresException($"PostgreSQL in {Folder} did not stop: {output}");
    }

    private Task<(int ExitCode, string Output)> PgCtlStopAsync(string mode) =>
        _account.RunAsync(_binaries.Program("pg_ctl"), ["stop", "-D", Folder, "-s", "-w", "-t", "60", "-m", mode], CancellationToken.None);

    // Renaming the finished folder is the last step, so a start that is interrupted leaves no half cluster behind.
    private async Task MakeAsync(string superuserPassword, CancellationToken ct)
    {
        var unfinished = Folder + ".new";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        await _account.MakePrivateFolderAsync(unfinished, ct);
        var passwordFile = Path.Combine(_runFolder, "password");
        File.Delete(passwordFile);
        await using (var stream = new FileStream(passwordFile, FileMode.CreateNew))
            await stream.WriteAsync(Encoding.ASCII.GetBytes(superuserPassword), ct);
        await _account.GiveAsync(passwordFile, ct);

        var (exitCode, output) = await _account.RunAsync(_binaries.Program("initdb"),
            ["-D", unfinished, "--locale=C.UTF-8", "-E", "UTF8", "--data-checksums", "-U", "postgres", "--auth=scram-sha-256", $"--pwfile={passwordFile}"], ct);
        File.Delete(passwordFile);
        if (exitCode != 0) throw new EmbeddedPostgresException($"PostgreSQL could not make its folder {unfinished}: {output}");

        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), $"\ninclude_if_exists = '{_settingsFile}'\n", ct);
        Directory.Move(unfinished, Folder);
    }

    private void WriteSettings()
    {
        var megabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20;
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = UsesSocket ? "" : "127.0.0.1",
            ["unix_socket_directories"] = UsesSocket ? $"\"{_runFolder}\"" : "",
            ["unix_socket_permissions"] = "0700",
            ["port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["cluster_name"] = ClusterName,
            ["update_process_title"] = "on",
            ["max_connections"] = "120",
            ["shared_buffers"] = $"{Math.Clamp(megabytes / 8, 128, 4096)}MB",
            ["effective_cache_size"] = $"{Math.Max(megabytes / 2, 512)}MB",
            ["work_mem"] = "16MB",
            ["maintenance_work_mem"] = "256MB",
            ["max_wal_size"] = "4GB",
            ["random_page_cost"] = "1.1",
            ["logging_collector"] = "on",
            ["log_filename"] = "server-%a.log",
            ["log_rotation_age"] = "1d",
            ["log_truncate_on_rotation"] = "on",
            // A failed statement and its details can carry names and numbers of people; the log must not.
            ["log_min_error_statement"] = "panic",
            ["log_error_verbosity"] = "terse",
        };
        foreach (var (name, value) in _options.ServerSettings) settings[name] = value;

        // Deleted and made anew, never written through: the folder belongs to an account with fewer rights than ours may have.
        var file = Path.Combine(Folder, _settingsFile);
        File.Delete(file);
        using var writer = new StreamWriter(new FileStream(file, FileMode.CreateNew));
        foreach (var (name, value) in settings) writer.WriteLine($"{name} = '{value.Replace("'", "''", StringComparison.Ordinal)}'");
    }

    private static int? MajorOf(string clusterFolder)
    {
        var file = Path.Combine(clusterFolder, "PG_VERSION");
        if (!Directory.Exists(clusterFolder)) return null;
        try
        {
            return int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new EmbeddedPostgresException($"The folder {clusterFolder} cannot be used as a database: {fault.Message}", fault);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Seconds(TimeSpan time) => ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static string Tail(string log) => File.Exists(log) ? string.Join('\n', File.ReadLines(log).TakeLast(5)) : "";
}
