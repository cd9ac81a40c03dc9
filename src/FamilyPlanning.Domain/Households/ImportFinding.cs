namespace FamilyPlanning.Domain.Households;

/// <summary>One finding of an import, kept for the list on screen until the import is forgotten. Numbers stand in it masked.</summary>
public sealed class ImportFinding : IAreaBound
{
    private ImportFinding() { }

    /// <summary>The import.</summary>
    public Guid ImportRunId { get; private set; }

    /// <summary>Place in the order of the file, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>Township of the import.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>What was found; the name of the kind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Keeps its row out.</summary>
    public bool IsError { get; private set; }

    /// <summary>Name of the sheet.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>Row as Excel shows it.</summary>
    public int Row { get; private set; }

    /// <summary>Cell such as F34.</summary>
    public string Cell { get; private set; } = "";

    /// <summary>Header of the column as on the sheet.</summary>
    public string Header { get; private set; } = "";

    /// <summary>Name of the person of the row, as written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The cell as stored; an identity number or phone masked.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The value taken instead; a number masked.</summary>
    public string? Used { get; private set; }

    /// <summary>Other rows it is about.</summary>
    public string? Related { get; private set; }

    /// <summary>A warning on a row that is kept out for another reason.</summary>
    public bool OnErrorRow { get; private set; }
}
