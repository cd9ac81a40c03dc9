using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.TagHelpers;

/// <summary>A form whose fields are kept on the server while they are typed: <c>&lt;form method="post" entry="true" draft="true"&gt;</c>. A draft found on opening is offered above the form; the foot says when the fields were last kept.</summary>
[HtmlTargetElement("form", Attributes = "draft")]
public sealed class FormDraftNote(FormDrafts drafts, CurrentOfficer current, IAntiforgery antiforgery, Places places, IStringLocalizer<SharedResources> texts) : TagHelper
{
    /// <summary>Whether drafts of the form are kept.</summary>
    public bool Draft { get; set; }

    /// <summary>View being rendered.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!Draft || current.OfficerOrNull is not { } officer || places.Url("/Account/Mine/Draft") is not { } keep) return;
        var http = ViewContext.HttpContext;
        var form = DraftFilter.FormOf(http.Request);
        Markup state = $"<p class=\"draft-state js-only\" role=\"status\" data-keep=\"{keep}\" data-form=\"{form}\" data-kept=\"{texts["草稿已保存 {0}", "{0}"].Value}\" data-lost=\"{texts["草稿还没有保存，网络恢复后会再试"].Value}\"></p>";
        output.PostContent.AppendHtml(state);
        if (HttpMethods.IsGet(http.Request.Method) && await drafts.ReadAsync(form, officer, http.RequestAborted) is { } draft)
            output.PreElement.AppendHtml(Offer(draft, form, keep));
    }

    private Markup Offer(FormDrafts.Draft draft, string form, string keep)
    {
        var token = antiforgery.GetHtml(ViewContext.HttpContext);
        var restore = Address.With(ViewContext.HttpContext.Request, ("handler", DraftFilter.Restore));
        var fields = draft.Fields.Select(field => (Markup)$"<input type=\"hidden\" name=\"{field.Key}\" value=\"{field.Value}\">");
        var key = FormKey.NewKey();
        return $"""
            <div class="draft-note" role="status">
              <p>{texts["{0} 填写的内容还没有保存", Formats.Text(draft.SavedAt)].Value}</p>
              <form method="post" action="{restore}">{fields}{key}{token}<button class="btn btn-sm">{texts["接着填写"].Value}</button></form>
              <form method="post" action="{keep}?handler=Forget">{(Markup)$"<input type=\"hidden\" name=\"{Pages.Account.Mine.DraftModel.FormField}\" value=\"{form}\">"}{token}<button class="btn btn-sm btn-ghost">{texts["删除草稿"].Value}</button></form>
            </div>
            """;
    }
}
