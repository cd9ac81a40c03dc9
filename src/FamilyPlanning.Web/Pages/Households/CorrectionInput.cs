using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Why something on file is corrected, as a clerk says it.</summary>
public sealed class CorrectionInput
{
    [Display(Name = "更正理由"), Required(ErrorMessage = "请选择更正理由")]
    public CorrectionReason? Reason { get; set; }

    [Display(Name = "理由说明"), StringLength(Correction.MaxWords, ErrorMessage = "说明最多 {1} 个字")]
    public string? Words { get; set; }

    [Display(Name = "依据"), Required(ErrorMessage = "请选择依据")]
    public FactSource? Source { get; set; }

    /// <summary>The reason the act takes.</summary>
    public Correction ToCorrection() => new(Reason!.Value, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(), Source!.Value);
}
