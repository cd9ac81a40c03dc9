using System.Buffers.Text;
using System.Security.Cryptography;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>Every form that posts carries a key of its own, made here (design.md decision 3). <c>entry</c> marks a form of many fields: Enter moves on, Ctrl+Enter saves, leaving asks.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKey(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "__RequestKey";

    /// <summary>A form of many fields, keyed through by hand.</summary>
    public bool Entry { get; set; }

    /// <summary>False for a form that changes nothing: search, language, theme.</summary>
    public bool RequestKey { get; set; } = true;

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Entry)
        {
            output.Attributes.SetAttribute("data-entry", "");
            output.Attributes.SetAttribute("novalidate", "");
            output.Attributes.SetAttribute("autocomplete", "off");
        }

        // After a button with a handler of its own (another line, back to the form) the address names that handler; the form's own button means the page.
        if (!output.Attributes.ContainsName("action") && ViewContext.HttpContext.Request.Query.ContainsKey("handler"))
            output.Attributes.SetAttribute("action", Address.With(ViewContext.HttpContext.Request, ("handler", null)));

        // The framework adds its token only where it writes the address itself.
        if (context.AllAttributes.ContainsName("action") && !context.AllAttributes.ContainsName("asp-antiforgery"))
            output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        if (!RequestKey) return;
        output.PostContent.AppendHtml(NewKey());
    }

    /// <summary>The hidden field with a key nobody can guess.</summary>
    public static Markup NewKey() => $"<input type=\"hidden\" name=\"{Field}\" value=\"{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}\">";
}
