using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>Where those who come are taken in, as the clerk of either office types it.</summary>
public sealed class PlaceInput : IValidatableObject
{
    /// <summary>How they are taken in.</summary>
    public enum Way
    {
        /// <summary>A household of their own is opened.</summary>
        [Display(Name = "单独立户")] Own,
        /// <summary>They join a household that is on file.</summary>
        [Display(Name = "加入已有的户")] Join,
    }

    [Display(Name = "接收方式"), Required(ErrorMessage = "请选择接收方式")] public Way? Arrival { get; set; }

    [Display(Name = "接收户的户编号"), Required(ErrorMessage = "请填写接收户的户编号"), StringLength(32, ErrorMessage = "户编号最多 {1} 个字符")] public string? Number { get; set; }

    [Display(Name = "与户主关系")] public string? Kinship { get; set; }

    [Display(Name = "户口一并迁入")] public bool HukouComes { get; set; }

    [Display(Name = "全户一起移交")] public bool WholeHousehold { get; set; }

    internal HandOverPlace Value => new(Number, Arrival == Way.Own, Kinship, HukouComes, WholeHousehold);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var texts = validationContext.GetRequiredService<IStringLocalizer<SharedResources>>();
        if (Arrival == Way.Join && string.IsNullOrWhiteSpace(Kinship)) yield return new ValidationResult(texts["加入已有的户时，请选择与户主关系"], [nameof(Kinship)]);
        if (Arrival == Way.Join && WholeHousehold) yield return new ValidationResult(texts["全户一起移交时请选择单独立户，各人与户主的关系不变"], [nameof(WholeHousehold)]);
    }
}
