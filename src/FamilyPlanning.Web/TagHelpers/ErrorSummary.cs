using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>Everything that is wrong with the form, above it, each sentence a link to its field. Takes the focus. Shows nothing while nothing is wrong.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummary(IStringLocalizer<SharedResources> texts, IFileVersionProvider versions) : TagHelper
{
    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .Where(error => error.ErrorMessage.Length > 0).Distinct().ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "");
        Markup content = $"<h2>{TagHelpers.Icon.Draw(TagState.Wrong.Icon(), ViewContext.HttpContext, versions)}{texts["有 {0} 处需要改正，已填写的内容都还在", wrong.Count].Value}</h2><ul>{wrong.Select(Line)}</ul>";
        output.Content.SetHtmlContent(content);
    }

    private static Markup Line((string Key, string Message) error) => error.Key.Length == 0
        ? (Markup)$"<li>{error.Message}</li>"
        : $"<li><a href=\"#{TagBuilder.CreateSanitizedId(error.Key, "_")}\">{error.Message}</a></li>";
}
