using Npgsql;

namespace FamilyPlanning.Application.Jobs;

/// <summary>Holds one run for one worker, writes its progress at most four times a second and hears the officer's wish to stop: all on a connection of its own, so that neither waits for the work's transaction.</summary>
/// <remarks>The hold is an advisory lock of that connection: it is gone the moment the worker dies, and the run can be taken anew.</remarks>
public sealed class JobProgress : IAsyncDisposable
{
    private static readonly TimeSpan _beat = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource _cancelled = new(), _lost = new(), _over = new();
    private readonly NpgsqlConnection _connection;
    private readonly Guid _run;
    private Task _beats = Task.CompletedTask;
    private int _finished, _total;

    private JobProgress(NpgsqlConnection connection, Guid run) => (_connection, _run) = (connection, run);

    /// <summary>The officer asked to stop.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>The hold on the run is lost; another worker may have it.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Takes the run, or nothing when another worker has it.</summary>
    internal static async Task<JobProgress?> TakeAsync(Guid run, string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        if (await TryLockAsync(connection, run, ct)) return new JobProgress(connection, run);
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Whether no worker has the run.</summary>
    internal static async Task<bool> IsFreeAsync(Guid run, string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        if (!await TryLockAsync(connection, run, ct)) return false;
        await UnlockAsync(connection);
        return true;
    }

    /// <summary>Tells how far the work is. Never goes back; a total of 0 means it is not known yet.</summary>
    public void Report(int finished, int total)
    {
        // Read by the beat without a lock: each number only grows, and the next beat corrects a torn pair.
        Volatile.Write(ref _total, Math.Max(total, _total));
        Volatile.Write(ref _finished, Math.Max(finished, _finished));
    }

    /// <summary>Begins to write and to listen, once the run is marked as running.</summary>
    internal void Start() => _beats = Task.Run(BeatAsync);

    /// <summary>Writes the last numbers and falls silent, so that the end of the run meets no late write.</summary>
    internal async Task FinishAsync()
    {
        await _over.CancelAsync();
        await _beats;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await FinishAsync();
        if (!_lost.IsCancellationRequested) await UnlockAsync(_connection);
        await _connection.DisposeAsync();
        _cancelled.Dispose();
        _lost.Dispose();
        _over.Dispose();
    }

    private async Task BeatAsync()
    {
        try
        {
            while (!_over.IsCancellationRequested)
            {
                await WriteAsync();
                await Task.Delay(_beat, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await WriteAsync();
        }
        catch (NpgsqlException)
        {
            await _lost.CancelAsync();
        }
    }

    private async Task WriteAsync()
    {
        await using var command = new NpgsqlCommand(
            "UPDATE job_runs SET finished = $2, total = $3 WHERE id = $1 AND state = 'Running' AND (finished, total) <> ($2, $3)", _connection);
        command.Parameters.Add(new() { Value = _run });
        command.Parameters.Add(new() { Value = Volatile.Read(ref _finished) });
        command.Parameters.Add(new() { Value = Volatile.Read(ref _total) });
        await command.ExecuteNonQueryAsync();

        await using var wish = new NpgsqlCommand("SELECT cancel_requested FROM job_runs WHERE id = $1", _connection);
        wish.Parameters.Add(new() { Value = _run });
        if (await wish.ExecuteScalarAsync() is true) await _cancelled.CancelAsync();
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, Guid run, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(new() { Value = BitConverter.ToInt64(run.ToByteArray(), 8) });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static async Task UnlockAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
        await command.ExecuteNonQueryAsync();
    }
}
