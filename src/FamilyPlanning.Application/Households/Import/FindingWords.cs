using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>A finding as a sentence for the person at the workbook.</summary>
public static class FindingWords
{
    private const int MostSuggestions = 3;

    /// <summary>Reason, what was used instead, where else to look, and what to do.</summary>
    public static string Of(LedgerFinding finding)
    {
        var used = finding.Used is { Length: > 0 } value && finding.Kind != FindingKind.DeceasedNoted ? $"（现用 {value}）" : "";
        var related = finding.RelatedRows.Count > 0 ? $"另见{string.Join('、', finding.RelatedRows.Select(row => $"{row.Sheet}第{row.Row}行"))}。" : "";
        return $"{finding.Rule.ReasonZh}{used}。{related}{finding.Rule.AdviceZh}{Question(finding)}";
    }

    /// <summary>Numbers one exchange of neighbours away that agree with the rest of the row: a question, never a correction.</summary>
    private static string Question(LedgerFinding finding)
    {
        if (finding.Suggestions.Count is 0 or > MostSuggestions) return "";
        return $"是否为 {string.Join(" 或 ", finding.Suggestions)}？";
    }
}
