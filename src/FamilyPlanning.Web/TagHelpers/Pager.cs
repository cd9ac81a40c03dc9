using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>Foot of a list: total, rows shown, 20/50/100 to a page, next and previous by the reader's tokens (keyset, so the query says <c>after</c> or <c>before</c>).</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Pager(IStringLocalizer<SharedResources> texts, IFileVersionProvider versions) : TagHelper
{
    /// <summary>Sizes offered; the first is the default.</summary>
    public static readonly IReadOnlyList<int> Sizes = [20, 50, 100];

    /// <summary>Rows in the whole list.</summary>
    public long Total { get; set; }

    /// <summary>Rows on this page.</summary>
    public int Shown { get; set; }

    /// <summary>Number of the first row of this page from 1, when the reader knows it.</summary>
    public long? From { get; set; }

    /// <summary>Rows to a page.</summary>
    public int Size { get; set; } = Sizes[0];

    /// <summary>Token of the next page; none on the last.</summary>
    public string? Next { get; set; }

    /// <summary>Token of the previous page; none on the first.</summary>
    public string? Previous { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["翻页"].Value);
        var span = From is { } from && Shown > 0 ? texts["共 {0} 条，第 {1}–{2} 条", Formats.Count(Total), Formats.Count(from), Formats.Count(from + Shown - 1)] : texts["共 {0} 条", Formats.Count(Total)];
        Markup content = $"<span class=\"pager-total\">{span.Value}</span>{Choice(request)}<span class=\"pager-steps\">{Back(request)}{Step(Next, Address.After, texts["下一页"], TagHelpers.Icon.Named("chevron-right"), request)}</span>";
        output.Content.SetHtmlContent(content);
    }

    private Markup Choice(HttpRequest request)
    {
        var sizes = Sizes.Select(size =>
        {
            var url = Address.With(request, (Address.Size, size.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return size == Size ? (Markup)$"<span aria-current=\"true\">{size}</span>" : $"<a href=\"{url}\"{Swap.Attributes(url)}>{size}</a>";
        });
        return $"<span class=\"pager-sizes\">{texts["每页"].Value} {sizes}</span>";
    }

    // A reader that only reads forward can still go back to where the list begins.
    private Markup Back(HttpRequest request)
    {
        if (!string.IsNullOrEmpty(Previous) || !request.Query.ContainsKey(Address.After)) return Step(Previous, Address.Before, texts["上一页"], TagHelpers.Icon.Named("chevron-left"), request);
        var url = Address.With(request);
        return $"<a class=\"btn btn-sm\" href=\"{url}\"{Swap.Attributes(url)}>{TagHelpers.Icon.Draw("chevrons-left", ViewContext.HttpContext, versions)}{texts["回到第一页"].Value}</a>";
    }

    private Markup Step(string? token, string name, string text, string icon, HttpRequest request)
    {
        var drawing = TagHelpers.Icon.Draw(icon, ViewContext.HttpContext, versions);
        Markup words = name == Address.Before ? (Markup)$"{drawing}{text}" : $"{text}{drawing}";
        if (string.IsNullOrEmpty(token)) return $"<span class=\"btn btn-sm disabled\" aria-disabled=\"true\">{words}</span>";
        var url = Address.With(request, (name, token));
        return $"<a class=\"btn btn-sm\" href=\"{url}\" rel=\"{(name == Address.Before ? "prev" : "next")}\"{Swap.Attributes(url)}>{words}</a>";
    }
}
