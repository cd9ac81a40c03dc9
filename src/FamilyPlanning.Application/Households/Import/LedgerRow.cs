using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>What becomes of a row.</summary>
public enum RowClass
{
    /// <summary>Imported without a finding.</summary>
    Clean,

    /// <summary>Imported, with findings shown.</summary>
    Warning,

    /// <summary>Not imported.</summary>
    Error,
}

/// <summary>One person as a row of the ledger says it: the cells as stored, the values taken from them, and what was found.</summary>
public sealed class LedgerRow
{
    private readonly List<LedgerFinding> _findings = [];

    internal LedgerRow(LedgerSheet sheet, int number) => (Sheet, Number) = (sheet, number);

    /// <summary>The sheet.</summary>
    public LedgerSheet Sheet { get; }

    /// <summary>The row as Excel shows it.</summary>
    public int Number { get; }

    /// <summary>The village of the person; none where neither the sheet nor the row names one that is on file.</summary>
    public LedgerVillage? Village { get; internal set; }

    /// <summary>The household inside the sheet: its number, or the row it begins with where the ledger numbers none.</summary>
    public string HouseholdKey { get; internal set; } = "";

    /// <summary>Number of the household on the sheet; empty where none is written.</summary>
    public string HouseholdNumber { get; internal set; } = "";

    /// <summary>Number under which the household is filed: that of the sheet, told apart where a village counts its households by group.</summary>
    public string FiledNumber { get; internal set; } = "";

    /// <summary>The person on file whom this row means; none where the row is new.</summary>
    public PersonOnFile? OnFile { get; internal set; }

    /// <summary>Household on file that the person joins, because others of the same household are in it; none where the number decides.</summary>
    public Guid? JoinsHousehold { get; internal set; }

    /// <summary>The row would put somebody new on file.</summary>
    public bool IsNew => Class != RowClass.Error && OnFile is null;

    /// <summary>Name of the head as written beside this person.</summary>
    public string HeadName { get; internal set; } = "";

    /// <summary>Name of the person, without white space.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Relation to the head, GB/T 4761; 80 where the text has no code.</summary>
    public string Kinship { get; internal set; } = Person.KinshipOther;

    /// <summary>The relation as written, kept where it has no code.</summary>
    public string? KinshipText { get; internal set; }

    /// <summary>How the identity number reads; none where the cell is empty or Excel lost digits.</summary>
    public IdentityNumberReading? Identity { get; internal set; }

    /// <summary>The number is valid and not shared by different people: it decides on birth date and sex.</summary>
    public bool IdentityIsCertain { get; internal set; }

    /// <summary>The number to file, 18 places; none where there is none or it is in doubt.</summary>
    public string? IdentityNumber => IdentityIsCertain ? Identity!.Upgraded ?? Identity.Normalized : null;

    /// <summary>Birth date to file.</summary>
    public DateOnly? BirthDate { get; internal set; }

    /// <summary>Sex to file.</summary>
    public Sex Sex { get; internal set; }

    /// <summary>GB 3304, none where not given.</summary>
    public string? EthnicGroup { get; internal set; }

    /// <summary>GB/T 2261.2, 90 where not given.</summary>
    public string MaritalStatus { get; internal set; } = Person.MaritalUnstated;

    /// <summary>Day the marital status changed.</summary>
    public DateOnly? MaritalChangedOn { get; internal set; }

    /// <summary>Hukou.</summary>
    public PlaceReading Registered { get; internal set; }

    /// <summary>Where the person lives.</summary>
    public PlaceReading Residence { get; internal set; }

    /// <summary>Villagers' group.</summary>
    public int? Group { get; internal set; }

    /// <summary>Eleven digits.</summary>
    public string? Phone { get; internal set; }

    /// <summary>Identity number of the mother where the link can be made.</summary>
    public string? MotherNumber { get; internal set; }

    /// <summary>Parity.</summary>
    public int? BirthOrder { get; internal set; }

    /// <summary>Holds the only-child certificate.</summary>
    public bool OneChildCertificate { get; internal set; }

    /// <summary>Remark, none where empty.</summary>
    public string? Remark { get; internal set; }

    /// <summary>Day of death named in the remark.</summary>
    public DateOnly? DeathDate { get; internal set; }

    /// <summary>What was found, errors and warnings.</summary>
    public IReadOnlyList<LedgerFinding> Findings => _findings;

    /// <summary>The class of the worst finding.</summary>
    public RowClass Class { get; private set; }

    /// <summary>True where the row says that the person is head of the household.</summary>
    public bool IsHead => LedgerVocabulary.IsHead(Kinship);

    /// <summary>The cell of a field as stored; a merged range gives its first value.</summary>
    public CellValue Cell(LedgerField field) =>
        Sheet.Header[field] is { } column ? Sheet.Cells.At(Number, column.Column) : CellValue.Empty;

    public bool Has(FindingKind kind) => _findings.Exists(finding => finding.Kind == kind);

    internal void Find(FindingKind kind, LedgerField field, string? used = null, IReadOnlyList<RowReference>? related = null, IReadOnlyList<string>? suggestions = null)
    {
        var column = Sheet.Header[field];
        var header = column is null ? LedgerHeaders.NameOf(field) : column.Header.Trim();
        _findings.Add(new LedgerFinding(kind, Sheet.Name, Number, field, column?.Column ?? 0, header, Cell(field)) { Used = used, RelatedRows = related ?? [], Suggestions = suggestions ?? [] });
    }

    /// <summary>Gives the row its class once all rows were looked at, and marks warnings that no longer matter.</summary>
    internal void Close()
    {
        var isError = _findings.Exists(finding => finding.Rule.Severity == FindingSeverity.Error);
        Class = isError ? RowClass.Error : _findings.Count > 0 ? RowClass.Warning : RowClass.Clean;
        for (var i = 0; isError && i < _findings.Count; i++)
            if (_findings[i].Rule.Severity == FindingSeverity.Warning) _findings[i] = _findings[i] with { OnErrorRow = true };
    }
}
