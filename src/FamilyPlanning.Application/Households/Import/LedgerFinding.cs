namespace FamilyPlanning.Application.Households.Import;

/// <summary>One finding of the reading, at one cell.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">Row as Excel shows it.</param>
/// <param name="Field">The field the cell holds.</param>
/// <param name="Column">Column counted from 1; 0 where the sheet has no such column.</param>
/// <param name="Header">The header of the column as on the sheet, the standard name where there is none.</param>
/// <param name="Value">The cell as stored.</param>
public sealed record LedgerFinding(FindingKind Kind, string Sheet, int Row, LedgerField Field, int Column, string Header, CellValue Value)
{
    /// <summary>The value taken instead, where there is one: a date in ISO form, 男 or 女, the upgraded number.</summary>
    public string? Used { get; init; }

    /// <summary>Other rows of the file that this finding is about.</summary>
    public IReadOnlyList<RowReference> RelatedRows { get; init; } = [];

    /// <summary>Numbers that could have been meant; questions for whoever holds the card.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The finding is a warning on a row that is kept out for another reason.</summary>
    public bool OnErrorRow { get; init; }

    /// <summary>Severity, reason and advice.</summary>
    public FindingRule Rule => FindingRule.Of(Kind);

    /// <summary>The cell as Excel names it; empty where the sheet has no such column.</summary>
    public string Cell => Column == 0 ? "" : CellName.Of(Row, Column);
}

/// <summary>A row of the file.</summary>
public sealed record RowReference(string Sheet, int Row);
