using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>One filter that is set, as the chip that takes it away.</summary>
internal sealed record FilterChip(string Label, string Text, string Remove)
{
    /// <summary>Chips of the page being rendered.</summary>
    public static List<FilterChip> In(HttpContext http)
    {
        if (http.Items[typeof(FilterChip)] is List<FilterChip> chips) return chips;
        http.Items[typeof(FilterChip)] = chips = [];
        return chips;
    }
}

/// <summary>Filters of a list: at most six fields, the rest inside <c>&lt;more-filters&gt;</c>, 查询 and 重置. A GET form; with script it swaps <c>#list</c> and keeps the address in step. No names or numbers of persons here: they would stand in the address.</summary>
[HtmlTargetElement("filter-bar")]
public sealed class FilterBar(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var here = Address.Of(request);
        var fields = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[] { ("id", "filter"), ("class", "filter-bar"), ("method", "get"), ("action", here), ("role", "search"), ("aria-label", texts["筛选"].Value) })
            output.Attributes.SetAttribute(name, value);
        foreach (var (name, value) in Swap.List(here)) output.Attributes.SetAttribute(name, value);
        Markup verbs = $"<div class=\"filter-verbs\"><button class=\"btn btn-primary\">{texts["查询"].Value}</button> <a class=\"btn\" href=\"{here}\">{texts["重置"].Value}</a></div>";
        output.Content.SetHtmlContent(fields);
        foreach (var kept in Address.Kept(request, Address.Size, Address.Sort)) output.Content.AppendHtml(kept);
        output.Content.AppendHtml(verbs);
    }
}

/// <summary>One filter: <c>&lt;filter for="Status" items="Model.Statuses" /&gt;</c>, a select, a day, a number or a short text.</summary>
[HtmlTargetElement("filter", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Filter(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>The member that is filtered by, bound from the query.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Another label than the member's [Display].</summary>
    public string? Label { get; set; }

    /// <summary>Choices; an enum or a yes/no brings its own.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>A long select that can be typed into.</summary>
    public bool Search { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(texts) { For = For, Label = Label, Items = Items, Search = Search, Empty = "全部", ViewContext = ViewContext };
        // A box that is not ticked filters nothing: all, or only those.
        if (For.Metadata.ModelType == typeof(bool)) field.Items = [new SelectListItem(texts["是"], "True")];
        field.Kind = Items is not null || For.Metadata.UnderlyingOrModelType is { IsEnum: true } || For.Metadata.UnderlyingOrModelType == typeof(bool) ? "select" : null;
        var question = new Question(field, ViewContext, texts);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "filter");
        Markup content = $"<label for=\"{question.Id}\">{question.Label}</label>{Controls.Of(question)}{Markup.If(question.Error is not null, question.Notes())}";
        output.Content.SetHtmlContent(content);
        foreach (var value in question.Values.Where(value => value.Length > 0)) AddChip(question, value);
    }

    private void AddChip(Question question, string value)
    {
        if (!ViewContext.HttpContext.Request.Query.ContainsKey(question.Name)) return;
        var choice = question.Choices.FirstOrDefault(choice => choice.Value.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (choice is null && question.Choices.Count > 0) return;
        FilterChip.In(ViewContext.HttpContext).Add(new FilterChip(question.Label, choice?.Text ?? value, Address.Without(ViewContext.HttpContext.Request, question.Name, value)));
    }
}

/// <summary>Filters beyond the first six, folded away; open while one of them is set.</summary>
[HtmlTargetElement("more-filters")]
public sealed class MoreFilters(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var before = FilterChip.In(ViewContext.HttpContext).Count;
        var fields = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "more-filters");
        if (FilterChip.In(ViewContext.HttpContext).Count > before) output.Attributes.SetAttribute("open", "");
        Markup summary = $"<summary class=\"btn btn-ghost\">{texts["更多筛选"].Value}</summary><div class=\"filter-more-fields\">";
        output.Content.SetHtmlContent(summary);
        output.Content.AppendHtml(fields).AppendHtml("</div>");
    }
}

/// <summary>The filters that are set, each with a cross; stands inside <c>#list</c>.</summary>
[HtmlTargetElement("filter-chips", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterChips(IStringLocalizer<SharedResources> texts, IFileVersionProvider versions) : TagHelper
{
    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chips = FilterChip.In(ViewContext.HttpContext);
        if (chips.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chips");
        output.Attributes.SetAttribute("aria-label", texts["已选条件"].Value);
        foreach (var chip in chips)
        {
            Markup line = $"<li><a class=\"chip\" href=\"{chip.Remove}\"{Swap.Attributes(chip.Remove, "#filter")}><span>{texts["{0}：{1}", chip.Label, chip.Text].Value}</span>{TagHelpers.Icon.Draw("x", ViewContext.HttpContext, versions, texts["去掉此条件"])}</a></li>";
            output.Content.AppendHtml(line);
        }
    }
}
