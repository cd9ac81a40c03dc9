namespace FamilyPlanning.Application.Households.Import;

/// <summary>What can be said about a file at once, while the officer still stands at the form.</summary>
public static class LedgerUpload
{
    /// <summary>A file up to this size is opened at once; a larger one by the job, which says the same a little later.</summary>
    private const int OpenedAtOnce = 3 << 20;

    /// <summary>Refuses a file that is no workbook, and a small one that holds no ledger.</summary>
    /// <exception cref="WorkbookRefusedException">With the sentence for the field.</exception>
    public static void Check(ReadOnlyMemory<byte> file)
    {
        using var content = new MemoryStream(file.ToArray(), writable: false);
        WorkbookPackage.Check(content, WorkbookLimits.Default);
        if (file.Length <= OpenedAtOnce && !WorkbookCells.Read(content).Sheets.Any(sheet => HeaderRow.Find(sheet) is not null))
            throw new WorkbookRefusedException(WorkbookFault.NoLedgerSheet);
    }
}
