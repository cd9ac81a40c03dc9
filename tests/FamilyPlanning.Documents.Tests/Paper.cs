using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(FamilyPlanning.Documents.Tests.Paper))]

namespace FamilyPlanning.Documents.Tests;

/// <summary>The documents as the application gets them, one engine for the whole run.</summary>
public sealed class Paper : IAsyncDisposable
{
    private readonly ServiceProvider _services = Services();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>An engine of its own for tests that break it.</summary>
    public static ServiceProvider Services(params (string Setting, string Value)[] settings) =>
        new ServiceCollection().AddLogging(logging => logging.AddProvider(new KeptLog()))
            .AddDocuments(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Documents:" + s.Setting, (string?)s.Value))).Build())
            .BuildServiceProvider();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Compares a file's text with the approved one; what came instead is kept beside the tests for a look.</summary>
    internal static void MatchesApproved(string name, PrintedPages printed)
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "Approved", name + ".txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == printed.Text) return;

        var received = Path.Combine(AppContext.BaseDirectory, name + ".received.txt");
        File.WriteAllText(received, printed.Text);
        Assert.Fail($"The text of {name} changed. Compare {received} with Approved/{name}.txt; copy it there when the change is meant.\n{printed.Text}");
    }

    internal static void IsArchivable(PrintedPages printed)
    {
        Assert.Contains("pdfaid:part>2<", printed.Metadata, StringComparison.Ordinal);
        Assert.Contains("pdfaid:conformance>B<", printed.Metadata, StringComparison.Ordinal);
    }
}
