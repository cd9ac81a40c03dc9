using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>Long work with its progress: asks <c>poll</c> every two seconds until it has ended. The child content holds the verbs: cancel, fetch the result.</summary>
[HtmlTargetElement("job-progress", Attributes = "id,title,state")]
public sealed class JobProgress(IStringLocalizer<SharedResources> texts, IFileVersionProvider versions) : TagHelper
{
    /// <summary>Name of the block; the answer of <see cref="Poll"/> replaces it.</summary>
    public string Id { get; set; } = "";

    /// <summary>What is done, for which area.</summary>
    public string Title { get; set; } = "";

    /// <summary>State of the work.</summary>
    public JobState State { get; set; }

    /// <summary>Rows done.</summary>
    public int Finished { get; set; }

    /// <summary>Rows to do; 0 while unknown.</summary>
    public int Total { get; set; }

    /// <summary>When it began, to tell the rate and the time left.</summary>
    public DateTimeOffset? Started { get; set; }

    /// <summary>Now, on the server's clock.</summary>
    public DateTimeOffset? Now { get; set; }

    /// <summary>Line at the end: what was done, or why it failed.</summary>
    public string? Message { get; set; }

    /// <summary>Address that answers with this block anew.</summary>
    public string? Poll { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What asks by itself says so (<see cref="Security.SessionCookie.UnattendedHeader"/>), in the form of htmx.</summary>
    public const string Unattended = $"{{\"{Security.SessionCookie.UnattendedHeader}\":\"1\"}}";

    private bool Ended => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var verbs = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        foreach (var (name, value) in new[] { ("id", Id), ("class", "job"), ("aria-live", "polite") }) output.Attributes.SetAttribute(name, value);
        if (!Ended && Poll is not null)
            foreach (var (name, value) in new[] { ("hx-get", Poll), ("hx-trigger", "every 2s"), ("hx-select", "#" + Id), ("hx-swap", "outerHTML"), ("hx-target", "this"), ("hx-headers", Unattended) }) output.Attributes.SetAttribute(name, value);
        var (tag, word) = Look();
        Markup bar = Total > 0 ? (Markup)$"<progress max=\"{Total}\" value=\"{Math.Min(Finished, Total)}\">{Finished * 100L / Total}%</progress>" : Markup.If(!Ended, $"<progress></progress>");
        Markup message = Markup.If(Message is not null, $"<p class=\"job-message\">{Message}</p>");
        Markup content = $"<header><h2>{Title}</h2><span class=\"tag {tag.Class()}\">{Icon.Draw(tag.Icon(), ViewContext.HttpContext, versions)}{word}</span></header>{bar}<p class=\"job-figures figure\">{Pace()}</p>{message}<div class=\"job-verbs\">{verbs}</div>";
        output.Content.SetHtmlContent(content);
    }

    private (TagState State, string Word) Look() => State switch
    {
        JobState.Queued => (TagState.Waiting, texts["排队中"]),
        JobState.Running => (TagState.Waiting, texts["进行中"]),
        JobState.Done => (TagState.Done, texts["已完成"]),
        JobState.Failed => (TagState.Wrong, texts["未完成"]),
        JobState.Cancelled => (TagState.Neutral, texts["已取消"]),
    };

    private string Pace()
    {
        if (Total == 0) return Finished > 0 ? texts["已处理 {0} 行", Formats.Count(Finished)] : "";
        var done = texts["{0} / {1} 行", Formats.Count(Finished), Formats.Count(Total)].Value;
        if (Ended || Started is not { } started || Now is not { } now || Finished == 0 || (now - started).TotalSeconds < 1) return done;
        var rate = Finished / (now - started).TotalSeconds;
        var left = TimeSpan.FromSeconds((Total - Finished) / rate);
        return $"{done} · {texts["每秒 {0} 行", Formats.Count((long)rate)].Value} · {(left.TotalMinutes < 1 ? texts["约剩 {0} 秒", Math.Ceiling(left.TotalSeconds)] : texts["约剩 {0} 分钟", Math.Ceiling(left.TotalMinutes)]).Value}";
    }
}

/// <summary>Mine, theirs and base side by side after two officers changed the same record; lines that differ are marked.</summary>
[HtmlTargetElement("conflict-table", Attributes = "lines", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ConflictTable(IStringLocalizer<SharedResources> texts, IFileVersionProvider versions) : TagHelper
{
    /// <summary>The lines.</summary>
    public IEnumerable<ConflictLine> Lines { get; set; } = [];

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "table-region");
        output.Attributes.SetAttribute("tabindex", "0");
        Markup head = $"<thead><tr><th scope=\"col\">{texts["项目"].Value}</th><th scope=\"col\">{texts["打开时"].Value}</th><th scope=\"col\">{texts["我填写的"].Value}</th><th scope=\"col\">{texts["对方已保存的"].Value}</th></tr></thead>";
        Markup table = $"<table class=\"data-table conflict-table\">{head}<tbody>{Lines.Select(Row)}</tbody></table>";
        output.Content.SetHtmlContent(table);
    }

    private Markup Row(ConflictLine line)
    {
        var differs = line.Mine != line.Theirs;
        Markup mark = Markup.If(differs, $" <span class=\"tag is-due\">{Icon.Draw(TagState.Due.Icon(), ViewContext.HttpContext, versions)}{texts["不一致"].Value}</span>");
        return $"<tr{Markup.Attribute("class", differs ? "is-different" : null)}><th scope=\"row\">{line.Label}{mark}</th><td>{line.Base}</td><td>{line.Mine}</td><td>{line.Theirs}</td></tr>";
    }
}

/// <summary>A link that opens beside the list (<c>drawer</c>) or as a question over the page (<c>confirm</c>); without script, with the middle button or in a new tab it is the ordinary page.</summary>
[HtmlTargetElement("a", Attributes = "drawer")]
[HtmlTargetElement("a", Attributes = "confirm")]
public sealed class OpensBeside : TagHelper
{
    /// <summary>Opens the page's main part in the drawer.</summary>
    public bool Drawer { get; set; }

    /// <summary>Opens the form of the page, which names the record, as a question.</summary>
    public bool Confirm { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Drawer) output.Attributes.SetAttribute("data-drawer", "");
        if (Confirm) output.Attributes.SetAttribute("data-confirm", "");
    }
}
