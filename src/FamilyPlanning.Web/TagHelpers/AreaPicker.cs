using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>Asks for an area: a select grouped by township, with script a box to type name or code into. <c>&lt;area-picker for="Input.AreaCode" areas="Model.Areas" /&gt;</c>.</summary>
[HtmlTargetElement("area-picker", Attributes = "for,areas", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AreaPicker(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>The member that takes the code.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Areas to choose from: code as value, name as text, township as group.</summary>
    public IEnumerable<SelectListItem> Areas { get; set; } = [];

    /// <summary>Another label than the member's [Display].</summary>
    public string? Label { get; set; }

    /// <summary>One sentence that helps to answer.</summary>
    public string? Hint { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        new Field(texts) { For = For, Items = Areas, Label = Label, Hint = Hint, Kind = "select", Search = true, Width = "medium", ViewContext = ViewContext }.ProcessAsync(context, output);
}
