using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Account.Mine;

/// <summary>Keeps and forgets the drafts of the officer's own forms. It changes no record: a draft is only what stands in a form.</summary>
[ChangesNothing]
public sealed class DraftModel(FormDrafts drafts, CurrentOfficer current) : PageModel
{
    /// <summary>Name of the field that says which form it is.</summary>
    public const string FormField = "__Form";

    [BindProperty(Name = FormField)] public string? Form { get; set; }

    /// <summary>Nothing to look at here.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>Keeps the posted fields; answers with the time of day.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var fields = Request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !f.Key.Contains("Password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => f.Value.Select(value => KeyValuePair.Create(f.Key, value ?? ""))).ToList();
        if (!IsForm(Form) || fields.Sum(f => f.Key.Length + f.Value.Length) > FormDrafts.MostCharacters) return BadRequest();
        var at = await drafts.KeepAsync(Form!, fields, current.Officer, ct);
        return Content(Formats.Text(at)[^5..]);
    }

    /// <summary>Forgets a draft and opens the empty form.</summary>
    public async Task<IActionResult> OnPostForgetAsync(CancellationToken ct)
    {
        if (!IsForm(Form)) return BadRequest();
        await drafts.ForgetAsync(Form!, current.Officer, ct);
        return LocalRedirect(Form!);
    }

    private bool IsForm(string? form) => form is { Length: > 0 and <= 300 } && Url.IsLocalUrl(form);
}
