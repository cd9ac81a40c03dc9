using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FamilyPlanning.Documents;

/// <summary>Prints documents: a template and its data become a PDF/A-2b file. Keeps a few engine processes running, replaces them when they have printed enough, died or hang, and ends them with the application.</summary>
public sealed partial class DocumentEngine : IAsyncDisposable, IDisposable
{
    private readonly DocumentOptions _options;
    private readonly ILogger<DocumentEngine> _log;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentStack<EngineWorker> _idle = new();
    private readonly ConcurrentDictionary<int, EngineWorker> _running = new();
    private readonly CancellationTokenSource _stopping = new();
    private int _stopped;

    /// <summary>Makes the engine; its processes start with the first document.</summary>
    public DocumentEngine(IOptions<DocumentOptions> options, ILogger<DocumentEngine> log)
    {
        _options = options.Value;
        _log = log;
        _places = new SemaphoreSlim(_options.Workers);
        if (_options.FontFolder is { Length: > 0 } folder && !Directory.Exists(folder)) FontsAbsent(folder);
    }

    /// <summary>Folder of the templates, the engine and the shipped fonts.</summary>
    internal string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "documents");

    /// <summary>The engine processes that run now, so that a test can end one of them.</summary>
    internal IReadOnlyCollection<int> Running => [.. _running.Keys];

    /// <summary>Prints a document.</summary>
    /// <param name="template">Path of the template in the documents folder.</param>
    /// <param name="version">Version of the template, printed on the paper.</param>
    /// <param name="data">What the template prints; a text of it is always printed as it is written, never read as a command.</param>
    /// <param name="ct">Gives up waiting; a document already begun is finished and thrown away.</param>
    /// <exception cref="DocumentFailedException">The template has an error, took too long, or the engine ended twice.</exception>
    public async Task<byte[]> PrintAsync<TData>(string template, string version, TData data, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
        var request = JsonSerializer.Serialize(new { template, version, data }, DocumentJson.Options);
        await _places.WaitAsync(ct);
        return await PrintInPlaceAsync(template, request).WaitAsync(ct);
    }

    /// <summary>Ends all engine processes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1) return;
        await _stopping.CancelAsync();
        for (var place = 0; place < _options.Workers; place++) await _places.WaitAsync();
        while (_idle.TryPop(out var worker)) await EndAsync(worker, atOnce: false);
        _stopping.Dispose();
        _places.Dispose();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => Task.Run(async () => await DisposeAsync()).GetAwaiter().GetResult();

    private async Task<byte[]> PrintInPlaceAsync(string template, string request)
    {
        try
        {
            try
            {
                return await PrintOnceAsync(template, request);
            }
            catch (EngineWorker.LostException)
            {
                // Ended from outside, for want of memory or by an operator: the document is not to blame until it happens twice.
                return await PrintOnceAsync(template, request);
            }
        }
        catch (EngineWorker.LostException e)
        {
            throw new DocumentFailedException(template, e.Message, e);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<byte[]> PrintOnceAsync(string template, string request)
    {
        var worker = await TakeWorkerAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        limit.CancelAfter(_options.TimeLimit);
        EngineWorker.Answer answer;
        try
        {
            answer = await worker.PrintAsync(request, limit.Token);
        }
        catch (Exception e)
        {
            await EndAsync(worker, atOnce: true);
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            if (e is OperationCanceledException) throw new DocumentFailedException(template, $"took longer than {_options.TimeLimit.TotalSeconds:0.#} seconds and was stopped", e);
            throw;
        }

        if (worker.Printed < _options.DocumentsPerWorker) _idle.Push(worker);
        else await EndAsync(worker, atOnce: false);
        if (answer.Missing > 0) CharactersMissing(template, answer.Missing);
        return answer.Pdf ?? throw new DocumentFailedException(template, answer.Error ?? "the engine gave no answer");
    }

    private async Task<EngineWorker> TakeWorkerAsync()
    {
        while (_idle.TryPop(out var idle))
        {
            if (idle.IsAlive) return idle;
            await EndAsync(idle, atOnce: true);
        }

        var worker = EngineWorker.Start(_options.Node, Folder, _options.FontFolder);
        _running[worker.Id] = worker;
        return worker;
    }

    private async ValueTask EndAsync(EngineWorker worker, bool atOnce)
    {
        _running.TryRemove(worker.Id, out _);
        if (atOnce) await worker.KillAsync();
        else await worker.DisposeAsync();
    }

    // Which characters is not said: a rare character is close to a name.
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Template}: {Count} characters are in no font and were printed as 〓; a font that has them belongs into the folder of the setting Documents:FontFolder")]
    private partial void CharactersMissing(string template, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder {Folder} of the setting Documents:FontFolder does not exist; documents are printed with the shipped fonts")]
    private partial void FontsAbsent(string folder);
}
