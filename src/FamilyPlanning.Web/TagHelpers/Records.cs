using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>Head of a page: the thing and its place, a count, tags, and the two or three verbs that make sense now. Also names the window.</summary>
/// <example><c>&lt;page-head title="家庭" count="Model.Total"&gt;&lt;a class="btn btn-primary" asp-page="Register"&gt;…</c></example>
[HtmlTargetElement("page-head", Attributes = "title")]
public sealed class PageHead(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>Title; the key of its translation, or a name that has none.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where: the village, the period. Stands in the window's title and small beside the heading.</summary>
    public string? Place { get; set; }

    /// <summary>How many, for a list.</summary>
    public long? Count { get; set; }

    /// <summary>One sentence under the title.</summary>
    public string? Lead { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var verbs = await output.GetChildContentAsync();
        var title = texts[Title].Value;
        ViewContext.ViewData["Title"] = Place is null ? title : $"{title} · {Place}";
        ViewContext.ViewData["Crumb"] = title;
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        Markup count = Markup.If(Count is not null, $" <span class=\"page-count\">{Formats.Count(Count)}</span>");
        Markup place = Markup.If(Place is not null, $" <span class=\"page-place\">{Place}</span>");
        Markup lead = Markup.If(Lead is not null, $"<p class=\"page-lead\">{(Lead is null ? "" : texts[Lead].Value)}</p>");
        Markup head = $"<div class=\"page-title\"><h1>{title}{count}{place}</h1>{lead}</div><div class=\"page-verbs\">{verbs}</div>";
        output.Content.SetHtmlContent(head);
    }
}

/// <summary>A group of facts in two columns with its change link: <c>&lt;summary-list title="基本信息" change="@Url.Page(…)"&gt;&lt;fact label="户主"&gt;…</c>.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryList(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>Heading of the group.</summary>
    public string? Title { get; set; }

    /// <summary>Address of the form that changes the group; none for those who may not.</summary>
    public string? Change { get; set; }

    /// <summary>Word of the change link.</summary>
    public string Verb { get; set; } = "更改";

    /// <summary>One column, for check-your-answers pages.</summary>
    public bool OneColumn { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var facts = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary-list" + (OneColumn ? " is-single" : ""));
        var title = Title is null ? "" : texts[Title].Value;
        Markup change = Markup.If(Change is not null, $"<a class=\"change-link\" href=\"{Change}\">{texts[Verb].Value}<span class=\"visually-hidden\"> {title}</span></a>");
        Markup head = Markup.If(Title is not null || Change is not null, $"<header><h2>{title}</h2>{change}</header>");
        output.Content.SetHtmlContent(head);
        output.Content.AppendHtml("<dl>").AppendHtml(facts).AppendHtml("</dl>");
    }
}

/// <summary>One fact of a summary list; an empty one shows a dash. <c>source</c> says what a derived fact was derived from.</summary>
[HtmlTargetElement("fact", Attributes = "label")]
public sealed class Fact(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>What the fact is.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where a derived fact comes from.</summary>
    public string? Source { get; set; }

    /// <summary>Address of the form that changes this fact alone.</summary>
    public string? Change { get; set; }

    /// <summary>Takes both columns.</summary>
    public bool Wide { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Wide ? "fact is-wide" : "fact");
        var label = texts[Label].Value;
        Markup source = Markup.If(Source is not null, $" <small class=\"fact-source\">{(Source is null ? "" : texts[Source].Value)}</small>");
        Markup change = Markup.If(Change is not null, $" <a class=\"change-link\" href=\"{Change}\">{texts["更改"].Value}<span class=\"visually-hidden\"> {label}</span></a>");
        Markup nothing = $"{Formats.Nothing}";
        Markup start = $"<dt>{label}</dt><dd>{(value.IsEmptyOrWhiteSpace ? (IHtmlContent)nothing : value)}{source}{change}</dd>";
        output.Content.SetHtmlContent(start);
    }
}

/// <summary>A good sentence where nothing is, and the next step: <c>&lt;empty-state icon="inbox" title="今天没有到期的邀约"&gt;…</c>.</summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyState(IStringLocalizer<SharedResources> texts, IFileVersionProvider versions) : TagHelper
{
    /// <summary>What there is not, and why.</summary>
    public string Title { get; set; } = "";

    /// <summary>Name of a Tabler icon.</summary>
    public string Icon { get; set; } = TagHelpers.Icon.Named("inbox");

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var next = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        Markup content = $"{TagHelpers.Icon.Draw(Icon, ViewContext.HttpContext, versions)}<p>{texts[Title].Value}</p><div class=\"empty-next\">{next}</div>";
        output.Content.SetHtmlContent(content);
    }
}

/// <summary>What happened, newest first: <c>&lt;timeline&gt;&lt;happening on="…" entered="…" by="李敏"&gt;登记出生&lt;/happening&gt;</c>.</summary>
[HtmlTargetElement("timeline")]
public sealed class Timeline : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline-list");
    }
}

/// <summary>One line of a timeline: the day it happened, when it was entered and by whom.</summary>
[HtmlTargetElement("happening")]
public sealed class Happening(IStringLocalizer<SharedResources> texts, IFileVersionProvider versions) : TagHelper
{
    /// <summary>Day it happened.</summary>
    public DateOnly? On { get; set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset? Entered { get; set; }

    /// <summary>Who entered it.</summary>
    public string? By { get; set; }

    /// <summary>Name of a Tabler icon.</summary>
    public string? Icon { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var what = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "happening");
        var drawing = Icon is null ? (Markup)$"<span class=\"happening-dot\" aria-hidden=\"true\"></span>" : TagHelpers.Icon.Draw(Icon, ViewContext.HttpContext, versions);
        Markup entered = Markup.If(Entered is not null, $"<small>{texts["{0} 录入", Formats.Text(Entered)].Value}{(string.IsNullOrEmpty(By) ? "" : $" · {By}")}</small>");
        Markup content = $"<span class=\"happening-mark\">{drawing}</span><div><time class=\"figure\">{Formats.Text(On)}</time><div class=\"happening-what\">{what}</div>{entered}</div>";
        output.Content.SetHtmlContent(content);
    }

}
