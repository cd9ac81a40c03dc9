using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace FamilyPlanning.Documents;

/// <summary>One running engine process. It prints one document at a time.</summary>
internal sealed class EngineWorker : IAsyncDisposable
{
    private const int _lastWordsKept = 20;
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Task _listening;
    private readonly Queue<string> _lastWords = new();

    private EngineWorker(Process process)
    {
        _process = process;
        Id = process.Id;
        _listening = ListenAsync();
    }

    /// <summary>What the engine answers: the file, or what is wrong with the template; and how many characters no font had.</summary>
    public sealed record Answer(byte[]? Pdf, string? Error, int Missing);

    /// <summary>The engine ended before it answered.</summary>
    public sealed class LostException(string message, Exception? cause = null) : Exception(message, cause);

    public int Id { get; }

    public int Printed { get; private set; }

    public bool IsAlive => !_process.HasExited;

    /// <summary>Starts the engine.</summary>
    /// <exception cref="InvalidOperationException">Node.js or the engine's files are not there.</exception>
    public static EngineWorker Start(string node, string folder, string? officeFonts)
    {
        var script = Path.Combine(folder, "engine", "worker.mjs");
        if (!File.Exists(script)) throw new InvalidOperationException($"The PDF engine is not installed: {script} is missing.");

        var start = new ProcessStartInfo(node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(folder);
        if (Directory.Exists(officeFonts)) start.ArgumentList.Add(Path.GetFullPath(officeFonts));
        start.ArgumentList.Add(Path.Combine(folder, "fonts"));
        KeepSecretsFrom(start);

        try
        {
            return new EngineWorker(Process.Start(start)!);
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"Documents need Node.js 20 or newer; \"{node}\" cannot be started (setting {DocumentOptions.Section}:{nameof(DocumentOptions.Node)}).", e);
        }
    }

    /// <summary>Prints one document.</summary>
    /// <exception cref="LostException">The engine ended before it answered.</exception>
    public async Task<Answer> PrintAsync(string request, CancellationToken ct)
    {
        try
        {
            await _process.StandardInput.WriteAsync(request.AsMemory(), ct);
            await _process.StandardInput.WriteAsync("\n".AsMemory(), ct);
            await _process.StandardInput.FlushAsync(ct);
            var line = await _process.StandardOutput.ReadLineAsync(ct) ?? throw new LostException(await LastWordsAsync(ct));
            Printed++;
            return JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!;
        }
        catch (IOException e)
        {
            throw new LostException(await LastWordsAsync(ct), e);
        }
    }

    /// <summary>Ends the engine at once.</summary>
    public async ValueTask KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _listening;
        _process.Dispose();
    }

    /// <summary>Lets the engine end by itself, and ends it when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(_farewell);
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // It is ended below, whatever it still had to say.
        }

        await KillAsync();
    }

    // The engine reads templates and nothing else: no connection string or key of the application's environment is handed on.
    private static void KeepSecretsFrom(ProcessStartInfo start)
    {
        string[] needed = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LANG"];
        foreach (var name in start.Environment.Keys.Except(needed, StringComparer.OrdinalIgnoreCase).ToList())
            start.Environment.Remove(name);
    }

    // Read all the time: an engine whose error stream fills up would stop in the middle of a document.
    private async Task ListenAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_lastWords)
            {
                _lastWords.Enqueue(line);
                if (_lastWords.Count > _lastWordsKept) _lastWords.Dequeue();
            }
        }
    }

    private async Task<string> LastWordsAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        await _listening.WaitAsync(ct);
        lock (_lastWords) return $"the engine ended with code {_process.ExitCode}. {string.Join('\n', _lastWords)}".TrimEnd();
    }
}
