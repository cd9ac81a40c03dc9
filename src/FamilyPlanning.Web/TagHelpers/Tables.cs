using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>A table in its own scrolling region with a head that stays: <c>&lt;data-table id="households" caption="家庭"&gt;&lt;thead&gt;…</c>. Column choice and row height are remembered.</summary>
[HtmlTargetElement("data-table", Attributes = "id,caption")]
public sealed class DataTable(IStringLocalizer<SharedResources> texts, Preferences preferences, IFileVersionProvider versions) : TagHelper
{
    /// <summary>Name of the table; the column choice is kept under it.</summary>
    public string Id { get; set; } = "";

    /// <summary>What the table lists, for whoever hears the page.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Without the tools for columns and row height: a short table inside a page.</summary>
    public bool Plain { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        var hidden = string.Concat(preferences.HiddenColumns(Id).Select(column => $" hide-{column}"));
        output.TagName = "div";
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "table-frame");
        if (!Plain) output.Content.AppendHtml(Tools());
        Markup start = $"<div class=\"table-region\" tabindex=\"0\" role=\"region\" aria-label=\"{texts[Caption].Value}\"><table class=\"data-table{hidden}\" id=\"{Id}\">";
        output.Content.AppendHtml(start).AppendHtml(rows).AppendHtml("</table></div>");
    }

    private Markup Tools()
    {
        var http = ViewContext.HttpContext;
        Markup columns = $"<details class=\"dropdown\" data-columns=\"{Id}\"><summary class=\"btn btn-ghost btn-sm\">{TagHelpers.Icon.Draw("columns-3", http, versions)}{texts["列"].Value}</summary><div class=\"dropdown-panel\"></div></details>";
        Markup rows = $"<button type=\"button\" class=\"btn btn-ghost btn-sm\" data-density aria-pressed=\"{(preferences.Comfortable ? "true" : "false")}\">{TagHelpers.Icon.Draw("line-height", http, versions)}{texts["宽松行距"].Value}</button>";
        return $"<div class=\"table-tools js-only\">{columns}{rows}</div>";
    }
}

/// <summary>A column one can sort by: <c>&lt;th sort="name"&gt;@T["姓名"]&lt;/th&gt;</c>. The query says <c>sort=name</c> or <c>sort=-name</c>.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortableHead(IFileVersionProvider versions) : TagHelper
{
    /// <summary>Name of the order.</summary>
    public string Sort { get; set; } = "";

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var now = http.Request.Query[Address.Sort].ToString();
        var (up, down) = (now == Sort, now == "-" + Sort);
        var url = Address.With(http.Request, (Address.Sort, up ? "-" + Sort : Sort));
        var text = await output.GetChildContentAsync();
        output.Attributes.SetAttribute("scope", "col");
        if (up || down) output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        var icon = up ? TagHelpers.Icon.Named("chevron-up") : down ? TagHelpers.Icon.Named("chevron-down") : TagHelpers.Icon.Named("selector");
        Markup link = $"<a class=\"sort-link\" href=\"{url}\"{Swap.Attributes(url)}>{text}{TagHelpers.Icon.Draw(icon, http, versions)}</a>";
        output.Content.SetHtmlContent(link);
    }
}

/// <summary>Box that takes a row into the batch: <c>&lt;row-select value="@row.Id" label="@row.Head" /&gt;</c>; without a value the box in the head that takes them all.</summary>
[HtmlTargetElement("row-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RowSelect(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>Identity of the row.</summary>
    public Guid? Value { get; set; }

    /// <summary>Which row, for whoever hears the page.</summary>
    public string? Label { get; set; }

    /// <summary>Form of the batch bar.</summary>
    public string Form { get; set; } = "batch";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        Markup box = Value is { } id
            ? (Markup)$"<input type=\"checkbox\" class=\"form-check-input\" name=\"ids\" value=\"{id}\" form=\"{Form}\" data-row-select aria-label=\"{texts["选择 {0}", Label ?? ""].Value}\">"
            : $"<input type=\"checkbox\" class=\"form-check-input js-only\" data-select-all aria-label=\"{texts["选择本页全部"].Value}\">";
        output.Content.SetHtmlContent(box);
    }
}

/// <summary>Bar that appears once rows are selected; its buttons post their ids: <c>&lt;batch-bar&gt;&lt;button asp-page-handler="Print"&gt;…</c>.</summary>
[HtmlTargetElement("batch-bar")]
public sealed class BatchBar(IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var verbs = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "batch-bar");
        Markup count = $"<span class=\"batch-count js-only\" aria-live=\"polite\"><strong data-selected-count>0</strong> {texts["条已选"].Value}</span>";
        output.Content.SetHtmlContent(count);
        output.Content.AppendHtml(verbs);
    }
}
