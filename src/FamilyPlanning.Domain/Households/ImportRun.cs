namespace FamilyPlanning.Domain.Households;

/// <summary>Where the import of one workbook stands.</summary>
public enum ImportState
{
    /// <summary>The file is kept and waits to be read, or to be read anew after a correction.</summary>
    Received,
    /// <summary>Read and judged; nothing is on file yet (试导入).</summary>
    Read,
    /// <summary>What could go in is on file.</summary>
    Imported,
    /// <summary>The file holds no ledger that can be read.</summary>
    Refused,
    /// <summary>The officer put it away; nothing came of it.</summary>
    Discarded,
    /// <summary>It was on file and was taken back.</summary>
    Undone,
}

/// <summary>What happens to the good rows when others are in error.</summary>
public enum ImportMode
{
    /// <summary>Good rows go in, the others come back as a workbook.</summary>
    GoodRows,
    /// <summary>Nothing goes in unless every row is free of errors.</summary>
    AllOrNothing,
}

/// <summary>The import of one workbook into the ledger of a township: what was sent, how it was read, what went in, who and when.</summary>
public sealed class ImportRun : Record, IAreaBound
{
    /// <summary>Longest file name kept.</summary>
    public const int FileNameLength = 120;

    private ImportRun() { }

    /// <summary>Township whose ledger it is.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Officer who sent the file.</summary>
    public Guid OfficerId { get; private set; }

    /// <summary>Name of the file on the officer's computer, without folders.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, hexadecimal: the same file is known again.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>Name under which the file is kept, encrypted, until the import has ended.</summary>
    public string? StoredAs { get; private set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>State.</summary>
    public ImportState State { get; private set; }

    /// <summary>The officer's corrections of columns and villages, JSON.</summary>
    public string Corrections { get; private set; } = "{}";

    /// <summary>Why the file was refused; a word the pages know.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Rows by class.</summary>
    public ImportCounts Counts { get; private set; } = ImportCounts.None;

    /// <summary>Chosen way, once the import was confirmed.</summary>
    public ImportMode? Mode { get; private set; }

    /// <summary>People put on file by this import.</summary>
    public int PersonsAdded { get; private set; }

    /// <summary>Households put on file by this import.</summary>
    public int HouseholdsAdded { get; private set; }

    /// <summary>People on file who were given the identity number they lacked.</summary>
    public int NumbersAdded { get; private set; }

    /// <summary>When the import ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Takes in a file.</summary>
    /// <exception cref="RuleBrokenException">The area is no township.</exception>
    public static ImportRun Receive(string townshipCode, Guid officerId, string fileName, string fileHash, string storedAs, DateTimeOffset at)
    {
        RuleBrokenException.Unless(townshipCode.Length == 12 && townshipCode.EndsWith("000", StringComparison.Ordinal) && !townshipCode.EndsWith("000000", StringComparison.Ordinal), "import.township-required");
        var name = fileName.Length <= FileNameLength ? fileName : fileName[^FileNameLength..];
        return new ImportRun { AreaCode = townshipCode, OfficerId = officerId, FileName = name, FileHash = fileHash, StoredAs = storedAs, ReceivedAt = at };
    }

    /// <summary>The file was read; the same again after a correction.</summary>
    public void Understand(ImportCounts counts)
    {
        RuleBrokenException.Unless(State is ImportState.Received or ImportState.Read, "import.ended");
        (Counts, State) = (counts, ImportState.Read);
    }

    /// <summary>The officer set columns or villages right; the file is to be read anew.</summary>
    public void Correct(string corrections)
    {
        RuleBrokenException.Unless(State is ImportState.Received or ImportState.Read, "import.ended");
        RuleBrokenException.Unless(State == ImportState.Read, "import.not-read");
        (Corrections, State) = (corrections, ImportState.Received);
    }

    /// <summary>The area tree has changed; the file is to be read anew with the corrections made so far.</summary>
    public void ReadAnew() => Correct(Corrections);

    /// <summary>The officer confirms; the job does the rest.</summary>
    /// <exception cref="RuleBrokenException">Not read yet, ended by a colleague, a sheet without a village, or rows in error where all or nothing was asked for.</exception>
    public void Confirm(ImportMode mode)
    {
        RuleBrokenException.Unless(State is ImportState.Received or ImportState.Read, "import.ended");
        RuleBrokenException.Unless(State == ImportState.Read, "import.not-read");
        RuleBrokenException.Unless(Counts.WithoutVillage == 0, "import.village-unknown", Counts.WithoutVillage);
        RuleBrokenException.Unless(mode == ImportMode.GoodRows || Counts.ErrorRows == 0, "import.rows-in-error", Counts.ErrorRows);
        Mode = mode;
    }

    /// <summary>What could go in is on file.</summary>
    public void Complete(ImportCounts counts, int personsAdded, int householdsAdded, int numbersAdded, DateTimeOffset at)
    {
        RuleBrokenException.Unless(State == ImportState.Read && Mode is not null, "import.not-confirmed");
        (Counts, PersonsAdded, HouseholdsAdded, NumbersAdded) = (counts, personsAdded, householdsAdded, numbersAdded);
        (State, EndedAt, StoredAs) = (ImportState.Imported, at, null);
    }

    /// <summary>What it brought is taken back.</summary>
    public void Undo()
    {
        RuleBrokenException.Unless(State == ImportState.Imported, "import.not-imported");
        State = ImportState.Undone;
    }

    /// <summary>The file holds nothing that can be read.</summary>
    public void Refuse(string refusal, DateTimeOffset at)
    {
        RuleBrokenException.Unless(State is ImportState.Received or ImportState.Read, "import.ended");
        (State, Refusal, EndedAt, StoredAs) = (ImportState.Refused, refusal, at, null);
    }

    /// <summary>The officer puts it away.</summary>
    public void Discard(DateTimeOffset at)
    {
        RuleBrokenException.Unless(State is ImportState.Received or ImportState.Read, "import.ended");
        (State, EndedAt, StoredAs) = (ImportState.Discarded, at, null);
    }
}

/// <summary>Figures of a reading.</summary>
/// <param name="DataRows">Rows that are people.</param>
/// <param name="Households">Households.</param>
/// <param name="People">People meant; somebody listed twice counts once.</param>
/// <param name="CleanRows">Rows without a finding.</param>
/// <param name="WarningRows">Rows with warnings only.</param>
/// <param name="ErrorRows">Rows that stay out.</param>
/// <param name="IgnoredRows">Rows that are no people.</param>
/// <param name="OnFile">Clean and warning rows whose person is on file already.</param>
/// <param name="WithoutVillage">Sheets whose village is unknown.</param>
public sealed record ImportCounts(int DataRows, int Households, int People, int CleanRows, int WarningRows, int ErrorRows, int IgnoredRows, int OnFile, int WithoutVillage)
{
    /// <summary>Nothing read yet.</summary>
    public static ImportCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Rows that would go in.</summary>
    public int ToAdd => CleanRows + WarningRows - OnFile;
}
