using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FamilyPlanning.Persistence;

/// <summary>
/// A private PostgreSQL in the data folder of one installation, for those who have no database server. It lives and ends
/// with the application, is restarted when it dies, and is joined again when the application died and it did not.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _pauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly PostgresCluster _cluster;
    private readonly FileStream _dataLock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watch;

    private EmbeddedPostgres(PostgresCluster cluster, PostgresSecrets secrets, FileStream dataLock, ILogger logger)
    {
        (_cluster, _dataLock, _logger) = (cluster, dataLock, logger);
        OwnerConnectionString = Connection(cluster, PostgresRoles.Owner, secrets.OwnerPassword, PostgresRoles.Database);
        ApplicationConnectionString = Connection(cluster, PostgresRoles.Application, secrets.ApplicationPassword, PostgresRoles.Database);
        SuperuserConnectionString = Connection(cluster, "postgres", secrets.SuperuserPassword, "postgres");
        _watch = Task.Run(WatchAsync);
    }

    /// <summary>For migrations: the role that owns the database.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>For the running application: the role that owns nothing.</summary>
    public string ApplicationConnectionString { get; }

    /// <summary>The process id of the living server, null while it is being restarted.</summary>
    public int? ServerProcessId => _cluster.Postmaster;

    internal string SuperuserConnectionString { get; }

    internal string ClusterFolder => _cluster.Folder;

    /// <summary>Makes or opens the cluster, starts or joins its server, and makes the roles and the database.</summary>
    /// <param name="options">Where the data lies and where the programs may be found.</param>
    /// <param name="logger">Hears of starts, restarts and stops.</param>
    /// <param name="ct">Gives up the start.</param>
    /// <exception cref="EmbeddedPostgresException">The data folder is in use by another process, PostgreSQL is missing, or it did not start.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken ct)
    {
        options = options with { DataFolder = Path.GetFullPath(options.DataFolder) };
        MakeDataFolder(options.DataFolder);
        var dataLock = await LockAsync(options, ct);
        PostgresCluster? cluster = null;
        try
        {
            (cluster, var secrets) = await OpenAsync(options, ct);
            var joined = cluster.Postmaster is not null;
            await cluster.StartAsync(ct);
            await MakeRolesAsync(cluster, secrets, options.StartTimeout, ct);
            logger.LogInformation("Private PostgreSQL {Act}, process {ProcessId}, data in {Folder}",
                joined ? "joined" : "started", cluster.Postmaster, cluster.Folder);
            return new(cluster, secrets, dataLock, logger);
        }
        catch
        {
            if (cluster is not null) await cluster.StopAsync();
            await dataLock.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server cleanly and lets go of the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested) return;
        await _stopping.CancelAsync();
        await _watch;
        foreach (var pool in new[] { OwnerConnectionString, ApplicationConnectionString, SuperuserConnectionString })
        {
            await using var member = new NpgsqlConnection(pool);
            NpgsqlConnection.ClearPool(member);
        }

        await _cluster.StopAsync();
        _logger.LogInformation("Private PostgreSQL stopped");
        await _dataLock.DisposeAsync();
        _stopping.Dispose();
    }

    private static void MakeDataFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        // Others may pass through, not look: the account of PostgreSQL has its own folders below.
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    // The system lets go of the lock when the process ends, however it ends, so no stale lock ever has to be judged.
    private static async Task<FileStream> LockAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var file = Path.Combine(options.DataFolder, "postgres.lock");
        var attempts = Math.Max(1, (int)(options.LockPatience / TimeSpan.FromMilliseconds(100)));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException fault)
            {
                throw new EmbeddedPostgresException($"The data folder {options.DataFolder} cannot be written by this account ({Environment.UserName}).", fault);
            }
            catch (IOException fault) when (attempt >= attempts)
            {
                throw new EmbeddedPostgresException(
                    $"The data folder {options.DataFolder} is in use by another running process of this application. Stop that one, or choose another folder in FAMILYPLANNING_DATA.", fault);
            }
            catch (IOException)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    private static async Task<(PostgresCluster Cluster, PostgresSecrets Secrets)> OpenAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var file = Path.Combine(options.DataFolder, "postgres.json");
        var secrets = PostgresSecrets.Read(file);
        if (secrets is null)
        {
            if (Directory.Exists(Path.Combine(options.DataFolder, "postgres")))
                throw new EmbeddedPostgresException($"The data folder {options.DataFolder} holds a database but not its passwords. Bring postgres.json back from the backup.");
            secrets = PostgresSecrets.Generated() with { ServerFolder = await ServerFolderAsync(options, ct) };
            secrets.Write(file);
        }

        var serverFolder = secrets.ServerFolder ?? options.DataFolder;
        return (await PostgresCluster.OpenAsync(options, serverFolder, secrets, ct), secrets);
    }

    // Root's data folder may lie where the account of PostgreSQL cannot pass, as below /root.
    private static async Task<string?> ServerFolderAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var account = await PostgresAccount.ChooseAsync(Path.Combine(options.DataFolder, "postgres"), ct);
        if (await account.MayEnterAsync(options.DataFolder, ct)) return null;

        var folder = Path.Combine(options.SharedFolder, RandomNumberGenerator.GetHexString(12, lowercase: true));
        MakeDataFolder(folder);
        return folder;
    }

    private static async Task MakeRolesAsync(PostgresCluster cluster, PostgresSecrets secrets, TimeSpan patience, CancellationToken ct)
    {
        await using var superuser = await ConnectAsync(cluster, secrets, patience, ct);
        await PostgresRoles.EnsureAsync(superuser, secrets.OwnerPassword, secrets.ApplicationPassword, ct);
        await PostgresRoles.EnsureDatabaseAsync(superuser, ct);
    }

    // A server that was joined may still be on its way up, or on its way down because its application was being stopped.
    private static async Task<NpgsqlConnection> ConnectAsync(PostgresCluster cluster, PostgresSecrets secrets, TimeSpan patience, CancellationToken ct)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(ct);
        giveUp.CancelAfter(patience);
        var connectionString = Connection(cluster, "postgres", secrets.SuperuserPassword, "postgres") + ";Pooling=false";
        while (true)
        {
            var connection = new NpgsqlConnection(connectionString);
            try
            {
                await connection.OpenAsync(giveUp.Token);
                return connection;
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                await connection.DisposeAsync();
                throw new EmbeddedPostgresException($"The passwords in postgres.json are not those of the database in {cluster.Folder}. Bring the file back from the backup.", fault);
            }
            catch (NpgsqlException)
            {
                await connection.DisposeAsync();
                await Task.Delay(100, giveUp.Token);
                await cluster.StartAsync(giveUp.Token);
            }
            catch (OperationCanceledException fault) when (!ct.IsCancellationRequested)
            {
                await connection.DisposeAsync();
                throw new EmbeddedPostgresException($"PostgreSQL in {cluster.Folder} accepted no connection within {patience.TotalSeconds:0} s.", fault);
            }
        }
    }

    private async Task WatchAsync()
    {
        var stop = _stopping.Token;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(_glance, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested || _cluster.Postmaster is not null) continue;

            _logger.LogError("Private PostgreSQL has died; starting it again");
            try
            {
                await _cluster.StartAsync(stop);
                _logger.LogWarning("Private PostgreSQL started again, process {ProcessId}", _cluster.Postmaster);
            }
            catch (Exception fault) when (fault is EmbeddedPostgresException or IOException or UnauthorizedAccessException)
            {
                _logger.LogError(fault, "Private PostgreSQL did not start again; next attempt in {Seconds} s", _pauseAfterFailure.TotalSeconds);
                await Task.Delay(_pauseAfterFailure, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static string Connection(PostgresCluster cluster, string role, string password, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = cluster.Host,
            Port = cluster.Port,
            Username = role,
            Password = password,
            Database = database,
            SslMode = SslMode.Disable,
            Timezone = "Asia/Shanghai",
            ApplicationName = "familyplanning",
            MaxPoolSize = 80,
        }.ToString();
}
