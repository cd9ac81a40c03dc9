using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Incentives;

/// <summary>Receives an application, or a returned one again: find the child, fill in what is missing, check the answers, save.</summary>
public sealed class ApplyModel(
    ReceiveApplication receive, CorrectApplication correct, DecisionPreview preview, ApplicationReader reader, PersonSearch persons, CurrentOfficer current, TimeProvider clock,
    IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid? ChildId { get; set; }

    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Correcting { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public SubsidyInput Input { get; set; } = new();

    public DecisionPreview.Picture? Picture { get; private set; }

    public IReadOnlyList<PersonSearch.Row>? Found { get; private set; }

    public bool Checking { get; private set; }

    public List<SelectListItem> Applicants =>
        [.. Picture!.Parents.Select(p => new SelectListItem($"{texts[IncentiveWords.Name(p.Relation)]} {p.Name} {p.IdentityMasked}", p.Id.ToString())), new(texts["其他人（在下面填写）"], "")];

    public List<SelectListItem> Accounts =>
        [.. Picture!.Accounts.Select(a => new SelectListItem($"{texts[IncentiveWords.Name(a.Kind)]} {a.Holder} {a.Bank} {a.Masked}", a.Id.ToString())), new(texts["新账户（在下面填写）"], "")];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        if (ChildId is not { } child) return;
        var opened = HttpMethods.IsGet(Request.Method);
        if (opened) (Input.ClaimYear, Input.ReceivedOn) = (Year ?? clock.Today().Year, clock.Today());
        if (opened && Correcting is { } id) await TakeOverAsync(id, ct);
        Picture = await JudgeAsync(child, ct);
        if (!opened) return;
        if (Picture.Accounts is [var account, ..]) Input.AccountId = account.Id;
        if (Input.ApplicantId is not null || Picture.Parents is not [var parent, ..]) return;
        Input.ApplicantId = parent.Id;
        Picture = await JudgeAsync(child, ct);
    }

    /// <summary>Finds the child; names and numbers never stand in an address.</summary>
    public async Task<IActionResult> OnPostFindAsync(string? q, CancellationToken ct)
    {
        ModelState.Clear();
        Found = await persons.FindAsync(q, current.Officer, ct);
        return Page();
    }

    /// <summary>Shows what will be saved.</summary>
    public IActionResult OnPostCheck()
    {
        Checking = ModelState.IsValid;
        return Page();
    }

    /// <summary>Back from check-your-answers to the form; nothing typed is lost.</summary>
    public IActionResult OnPostEdit() => Page();

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || ChildId is not { } child) return Page();
        var form = Input.ToForm((await JudgeAsync(child, ct)).Parents);
        var id = Correcting ?? Guid.Empty;
        if (Correcting is null) id = await receive.ExecuteAsync(child, form, current.Officer, ct);
        else await correct.ExecuteAsync(id, child, form, Version, current.Officer, ct);
        this.Done(texts["已受理"]);
        return RedirectToPage("Details", new { id });
    }

    private Task<DecisionPreview.Picture> JudgeAsync(Guid child, CancellationToken ct) =>
        preview.ReadAsync(child, Input.ClaimYear, Input.ReceivedOn ?? clock.Today(), Input.ApplicantId, Input.Typed, Correcting, current.Officer, ct);

    private async Task TakeOverAsync(Guid id, CancellationToken ct)
    {
        var application = (await reader.OpenAsync(id, current.Officer, ct)).Application;
        (Version, Input.ClaimYear, Input.ApplicantId, Input.Phone) = (application.Version, application.ClaimYear, application.ApplicantId, application.ApplicantPhone);
    }
}
