using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>One figure of a dashboard or a duty of a queue: figure, unit, what it is compared with, a small line of its past. Opens the list behind it.</summary>
[HtmlTargetElement("stat-tile", Attributes = "label")]
public sealed class StatTile(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>What is counted.</summary>
    public string Label { get; set; } = "";

    /// <summary>The figure, written as it is shown.</summary>
    public string Figure { get; set; } = "";

    /// <summary>Its unit.</summary>
    public string? Unit { get; set; }

    /// <summary>Address of the list behind the figure.</summary>
    public string? Href { get; set; }

    /// <summary>State, which colours the edge; the child content says it in words.</summary>
    public TagState State { get; set; }

    /// <summary>Figures of the past, oldest first.</summary>
    public IReadOnlyList<decimal>? Past { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        output.TagName = Href is null ? "div" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"stat-tile {State.Class()}");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        Markup unit = Markup.If(Unit is not null, $" <small>{(Unit is null ? "" : texts[Unit].Value)}</small>");
        Markup content = $"<span class=\"stat-label\">{texts[Label].Value}</span><span class=\"stat-figure\">{Figure}{unit}</span><span class=\"stat-note\">{note}</span>{Line()}";
        output.Content.SetHtmlContent(content);
    }

    private Markup Line()
    {
        if (Past is not { Count: > 1 } past) return Markup.None;
        var (low, high) = (past.Min(), past.Max());
        var points = past.Select((value, index) => string.Create(CultureInfo.InvariantCulture, $"{index * 100m / (past.Count - 1):0.#},{(high == low ? 12 : 22 - ((value - low) / (high - low) * 20)):0.#}"));
        return $"<svg class=\"sparkline\" viewBox=\"0 0 100 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><polyline points=\"{string.Join(' ', points)}\"></polyline></svg>";
    }
}

/// <summary>What a chart shows; the same figures stand in the table beside it.</summary>
/// <param name="Categories">Labels along the axis, or of the slices.</param>
/// <param name="Series">One or more rows of values.</param>
/// <param name="Unit">Unit of the values.</param>
public sealed record ChartFigures(IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string Unit)
{
    /// <summary>Whether there is nothing to draw; a chart then says so in words.</summary>
    public bool IsEmpty => Series.All(series => series.Values.All(value => value is null or 0));
}

/// <summary>One row of values with the address of the list behind each, for those who may open it.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">One value for each category; none where nothing is known.</param>
/// <param name="Links">One address for each value.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, IReadOnlyList<string?>? Links = null);

/// <summary>A chart with its table: <c>&lt;chart id="births" title="各季度出生人数" kind="bar" figures="Model.Births" /&gt;</c>. Kinds: bar, stacked, sideways, stacked-sideways, line, pie. Without script the table stands alone.</summary>
[HtmlTargetElement("chart", Attributes = "id,title,figures", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Chart(IStringLocalizer<SharedResources> texts) : TagHelper
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>With more rows than this a sideways chart is drawn twice as high, so that every row keeps its name.</summary>
    public const int ManyRows = 10;

    /// <summary>Name of the chart on the page.</summary>
    public string Id { get; set; } = "";

    /// <summary>Subject of the finding.</summary>
    public string Title { get; set; } = "";

    /// <summary>bar, stacked, sideways, stacked-sideways, line, pie.</summary>
    public string Kind { get; set; } = "bar";

    /// <summary>The figures.</summary>
    public ChartFigures Figures { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var title = texts[Title].Value;
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Kind.EndsWith("sideways", StringComparison.Ordinal) && Figures.Categories.Count > ManyRows ? "chart is-tall" : "chart");
        output.Attributes.SetAttribute("id", Id);
        if (Figures.IsEmpty)
        {
            Markup nothing = $"<figcaption><span>{title}</span></figcaption><p class=\"chart-empty\">{texts["这一时期没有记录"].Value}</p>";
            output.Content.SetHtmlContent(nothing);
            return;
        }

        output.Attributes.SetAttribute("data-chart", Kind);
        var data = JsonSerializer.Serialize(new { title, figures = Figures }, _json);
        Markup head = $"<figcaption><span>{title}</span><button type=\"button\" class=\"btn btn-ghost btn-sm js-only\" data-chart-table aria-pressed=\"false\">{texts["表格"].Value}</button></figcaption><div class=\"chart-canvas js-only\" role=\"img\" aria-label=\"{title}\"></div>";
        output.Content.SetHtmlContent(head);
        // The encoder escapes <, > and &, so the data cannot end its element.
        output.Content.AppendHtml("<script type=\"application/json\">").AppendHtml(data).AppendHtml("</script>");
        output.Content.AppendHtml(Table());
    }

    private Markup Table()
    {
        var rows = Figures.Categories.Select((category, index) => (Markup)$"<tr><th scope=\"row\">{category}</th>{Figures.Series.Select(series => Cell(series, index))}</tr>");
        return $"<div class=\"chart-table table-region\" tabindex=\"0\"><table class=\"data-table\"><thead><tr><th></th>{Figures.Series.Select(series => (Markup)$"<th scope=\"col\" class=\"num\">{series.Name}<small> {Figures.Unit}</small></th>")}</tr></thead><tbody>{rows}</tbody></table></div>";
    }

    private static Markup Cell(ChartSeries series, int index)
    {
        var value = series.Values[index]?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? Formats.Nothing;
        return series.Links?[index] is { } link ? (Markup)$"<td class=\"num\"><a href=\"{link}\">{value}</a></td>" : $"<td class=\"num\">{value}</td>";
    }
}
