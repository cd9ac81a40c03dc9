using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>One question of a form: label above, hint under it, the control, its unit, its error. <c>&lt;field for="Input.BornOn" hint="按户口簿填写" /&gt;</c>.</summary>
/// <remarks>The kind follows from the member (day, amount, yes/no, enum, text); <c>kind</c> says otherwise: text, area, select, radio, checks, date, number, file, password.</remarks>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class Field(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>The member that is asked for.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Another label than the member's [Display].</summary>
    public string? Label { get; set; }

    /// <summary>One sentence that helps to answer.</summary>
    public string? Hint { get; set; }

    /// <summary>Unit shown behind the control.</summary>
    public string? Unit { get; set; }

    /// <summary>Kind of control, when the member does not tell.</summary>
    public string? Kind { get; set; }

    /// <summary>Choices of a select, radio or checks; an enum brings its own.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Text of the empty choice of a select.</summary>
    public string? Empty { get; set; }

    /// <summary>Width of the control: short, medium, or long.</summary>
    public string? Width { get; set; }

    /// <summary>What browsers may fill in; a field of an entry form offers nothing by default.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Puts the cursor here when the page opens and nothing is wrong.</summary>
    public bool First { get; set; }

    /// <summary>A long select that can be typed into.</summary>
    public bool Search { get; set; }

    /// <summary>Shown, but not to be changed.</summary>
    public bool Readonly { get; set; }

    /// <summary>Needed although the member may be empty: another answer decides it.</summary>
    public bool Needed { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var question = new Question(this, ViewContext, texts);
        var more = await output.GetChildContentAsync();
        output.TagName = question.IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field" + (question.Error is null ? "" : " has-error"));
        if (question.IsGroup && question.DescribedBy is { } by) output.Attributes.SetAttribute("aria-describedby", by);
        if (question.Kind == "radio") output.Attributes.SetAttribute("data-digits", "");
        output.Content.SetHtmlContent(question.Head());
        output.Content.AppendHtml(Controls.Of(question));
        output.Content.AppendHtml(more);
    }
}
