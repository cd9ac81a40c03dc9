using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>The township with its sample ledger imported once, and how long that took.</summary>
public sealed class ImportedSample : IAsyncLifetime
{
    internal ImportOffice Office { get; private set; } = null!;

    internal ImportRun Run { get; private set; } = null!;

    internal double Seconds { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Office = await ImportOffice.OpenAsync(QingshiKey.Township);
        var run = await Office.ConfirmAsync(File.ReadAllBytes(QingshiKey.LedgerPath), ImportMode.GoodRows);
        var started = TimeProvider.System.GetTimestamp();
        await Office.ImportAsync(run.Id, (_, _) => { }, CancellationToken.None);
        Seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Run = await Office.FindAsync(run.Id);
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
