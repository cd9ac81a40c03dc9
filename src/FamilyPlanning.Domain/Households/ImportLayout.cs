namespace FamilyPlanning.Domain.Households;

/// <summary>How the workbook of an import was understood: sheets, villages, columns, figures. Apart from the import itself, because it is replaced as a whole whenever the file is read anew.</summary>
public sealed class ImportLayout : IAreaBound
{
    private ImportLayout() { }

    /// <summary>The import.</summary>
    public Guid ImportRunId { get; private set; }

    /// <summary>Township of the import.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Sheets and columns as JSON; identity numbers and phones stand in it masked.</summary>
    public string Sheets { get; private set; } = "[]";
}
