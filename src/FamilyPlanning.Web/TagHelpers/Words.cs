using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>A state as icon and word, never colour alone: <c>&lt;status-tag state="Done"&gt;@T["已确认"]&lt;/status-tag&gt;</c>.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTag(IFileVersionProvider versions) : TagHelper
{
    /// <summary>State, which brings the colour and the icon.</summary>
    public TagState State { get; set; }

    /// <summary>Another icon than the state's own.</summary>
    public string? Icon { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag " + State.Class());
        output.PreContent.SetHtmlContent(TagHelpers.Icon.Draw(Icon ?? State.Icon(), ViewContext.HttpContext, versions));
    }
}

/// <summary>A masked number as the ledger hands it out: <c>&lt;masked text="519901********2245" /&gt;</c>. With <c>reveal</c> a link to the page that asks for a reason.</summary>
[HtmlTargetElement("masked", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Masked(IStringLocalizer<SharedResources> texts, IFileVersionProvider versions) : TagHelper
{
    /// <summary>The number, masked already; the full number never comes here.</summary>
    public string? Text { get; set; }

    /// <summary>Address of the page that shows the full number against a reason.</summary>
    public string? Reveal { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "masked");
        output.Content.SetContent(string.IsNullOrEmpty(Text) ? Formats.Nothing : Text);
        if (Reveal is null || string.IsNullOrEmpty(Text)) return;
        Markup link = $" <a class=\"masked-reveal\" href=\"{Reveal}\" title=\"{texts["查看完整号码（需填写理由）"].Value}\">{TagHelpers.Icon.Draw("eye", ViewContext.HttpContext, versions, texts["查看完整号码（需填写理由）"])}</a>";
        output.PostContent.SetHtmlContent(link);
    }
}

/// <summary>An amount in yuan: <c>&lt;money amount="Model.Total" /&gt;</c> shows ¥3,600.00.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Money : TagHelper
{
    /// <summary>Yuan; nothing shows a dash.</summary>
    public decimal? Amount { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "figure");
        output.Content.SetContent(Formats.Money(Amount));
    }
}

/// <summary>A day: <c>&lt;day value="Model.BornOn" /&gt;</c> shows 2026-11-23, nothing shows a dash.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Day : TagHelper
{
    /// <summary>The day.</summary>
    public DateOnly? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Time.Show(output, Formats.Text(Value), Value is not null);
}

/// <summary>A moment on the office's clock: <c>&lt;moment value="Model.EnteredAt" /&gt;</c> shows 2026-11-23 14:03.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Moment : TagHelper
{
    /// <summary>The moment.</summary>
    public DateTimeOffset? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Time.Show(output, Formats.Text(Value), Value is not null);
        if (Value is { } moment) output.Attributes.SetAttribute("datetime", moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>What day and moment have in common.</summary>
internal static class Time
{
    public static void Show(TagHelperOutput output, string text, bool known)
    {
        output.TagName = known ? "time" : "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (known) output.Attributes.SetAttribute("datetime", text);
        output.Attributes.SetAttribute("class", "figure");
        output.Content.SetContent(text);
    }
}
