using System.Diagnostics;
using System.Runtime.CompilerServices;
using FamilyPlanning.Persistence;
using Microsoft.Extensions.Logging.Abstractions;

namespace FamilyPlanning.Application.Tests;

/// <summary>
/// A second process of the application that only holds a data folder, so that a test can kill it. It is this very test
/// program, started with <see cref="_folder"/> in its environment: it then serves the folder and never reaches a test.
/// </summary>
internal static class DataFolderHolder
{
    private const string _folder = "FAMILYPLANNING_TEST_HOLD";
    private const string _ready = "ready";

    /// <summary>Starts the second process and waits until it serves the folder.</summary>
    public static async Task<Process> StartAsync(string dataFolder)
    {
        var program = Path.ChangeExtension(typeof(DataFolderHolder).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null)!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, Environment = { [_folder] = dataFolder } };
        var process = Process.Start(start)!;
        Assert.Equal(_ready, await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        return process;
    }

    [ModuleInitializer]
    internal static void Hold()
    {
        if (Environment.GetEnvironmentVariable(_folder) is not { } folder) return;
        var options = new EmbeddedPostgresOptions { DataFolder = folder };
        EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine(_ready);
        Thread.Sleep(Timeout.Infinite);
    }
}
