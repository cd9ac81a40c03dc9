namespace FamilyPlanning.Application.Households.Import;

/// <summary>What can be said about a file at once, while the officer still stands at the form.</summary>
public static class LedgerUpload
{
    /// <summary>A file up to this size is opened at once; a larger one by the job, which says the same a little later.</summary>
    private const int OpenedAtOnce = 3 << 20;

    /// <summary>Refuses a file that is neither workbook nor text table, and a small one that holds no ledger.</summary>
    /// <exception cref="WorkbookRefusedException">With the sentence for the field.</exception>
    public static void Check(ReadOnlyMemory<byte> file)
    {
        using var content = new MemoryStream(file.ToArray(), writable: false);
        LedgerFile.Check(content);
        if (file.Length <= OpenedAtOnce && !LedgerFile.Read(content, "台账").Sheets.Any(sheet => HeaderRow.Find(sheet) is not null))
            throw new WorkbookRefusedException(WorkbookFault.NoLedgerSheet);
    }
}
