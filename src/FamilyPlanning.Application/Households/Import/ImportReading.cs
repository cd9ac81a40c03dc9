using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Reads the workbook of an import against the area tree and the people on file, as of the office's day.</summary>
public sealed class ImportReading(ImportFiles files, LedgerAreas areas, PeopleOnFile people, ColumnHabits habits, TimeProvider clock)
{
    /// <summary>Reads and judges every row; writes nothing.</summary>
    /// <exception cref="RuleBrokenException">The workbook was forgotten after its time.</exception>
    /// <exception cref="WorkbookRefusedException">It holds no ledger.</exception>
    public async Task<LedgerReading> ReadAsync(ImportRun run, Officer officer, CancellationToken ct)
    {
        using var file = run.StoredAs is { } name ? await files.OpenAsync(name, ct) : null;
        RuleBrokenException.Unless(file is not null, "import.file-forgotten");

        var township = await areas.ReadAsync(run.AreaCode, officer, ct);
        var onFile = await areas.OnFileAsync(run.AreaCode, officer, ct);
        var reading = new LedgerReader(township, clock.Today(), LedgerCorrections.FromJson(run.Corrections), onFile, await habits.ReadAsync(run, officer, ct)).Read(LedgerFile.Read(file!, run.FileName, ct));
        await people.RecogniseAsync(reading, run.AreaCode, officer, ct);
        return reading;
    }

    /// <summary>The figures that are kept with the import.</summary>
    public static ImportCounts CountsOf(LedgerReading reading)
    {
        var totals = reading.Totals;
        return new ImportCounts(
            totals.DataRows, totals.Households, totals.People, totals.CleanRows, totals.WarningRows, totals.ErrorRows, totals.IgnoredRows,
            reading.RowsToImport.Count(row => row.OnFile is not null), reading.SheetsWithoutVillage.Count());
    }
}
