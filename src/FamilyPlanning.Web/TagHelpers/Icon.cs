using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>A drawing from the icon sprite: <c>&lt;icon name="home" /&gt;</c>. Decoration only; the words stand beside it, or in <c>label</c> when there are none.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon(IFileVersionProvider versions) : TagHelper
{
    private const string Sprite = "lib/icons.svg";

    /// <summary>Name of a Tabler icon.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it means, where no word stands beside it.</summary>
    public string? Label { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Name, ViewContext.HttpContext, versions, Label));
    }

    /// <summary>Names an icon in C#, so that the asset build finds it and puts it into the sprite.</summary>
    public static string Named(string name) => name;

    /// <summary>The drawing, for other tag helpers.</summary>
    internal static Markup Draw(string name, HttpContext http, IFileVersionProvider versions, string? label = null)
    {
        var sprite = http.Items[typeof(Icon)] as string;
        if (sprite is null) http.Items[typeof(Icon)] = sprite = Asset.Url(http, versions, Sprite);
        Markup meaning = label is null ? (Markup)$" aria-hidden=\"true\"" : $" role=\"img\" aria-label=\"{label}\"";
        return $"<svg class=\"icon\"{meaning}><use href=\"{sprite}#{name}\"></use></svg>";
    }
}
