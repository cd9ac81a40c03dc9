using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>Takes a registration: who, then one form with what the ledger does not know, then the answers once more, then the number.</summary>
public sealed class TakeModel(
    TakeRegistration take, RegistrationPrefill prefill, RegistrationSearch registrations, PersonSearch search, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts)
    : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid? PersonId { get; set; }

    [BindProperty(SupportsGet = true)] public bool Elsewhere { get; set; }

    [BindProperty] public TakeInput Taking { get; set; } = new();

    [BindProperty] public StatementInput Input { get; set; } = new();

    public IReadOnlyList<PersonSearch.Row>? Found { get; private set; }

    public IReadOnlyList<RegistrationSearch.Row> Earlier { get; private set; } = [];

    public List<SelectListItem> Villages { get; private set; } = [];

    /// <summary>The answers, once they are complete.</summary>
    public ChildbearingRegistration? Review { get; private set; }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Villages = Households.Choices.Villages(await areas.TreeAsync(current.Officer, ct));
        var opened = HttpMethods.IsGet(Request.Method);
        if (PersonId is { } id)
        {
            Earlier = await registrations.OfPersonAsync(id, current.Officer, ct);
            if (opened) Input = StatementInput.Of(await prefill.ReadAsync(id, current.Officer, ct));
            else Input.Known = await prefill.ReadAsync(id, Input.SecondPersonId, current.Officer, ct);
        }

        if (opened) Taking.Village = Input.Known?.Applicant.AreaCode ?? current.AreaInView;
    }

    /// <summary>Looks for the applicant in the ledger.</summary>
    public async Task OnPostFindAsync(string? words, CancellationToken ct)
    {
        ModelState.Clear();
        Found = await search.FindAsync(words, current.Officer, ct);
    }

    /// <summary>Shows the chosen second parent with their children; nothing is saved.</summary>
    public async Task OnPostFamilyAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (PersonId is { } id) Input.TakeFamily(await prefill.ReadAsync(id, Input.SecondPersonId, current.Officer, ct));
    }

    /// <summary>One more line for a child; nothing is saved.</summary>
    public void OnPostChild()
    {
        ModelState.Clear();
        Input.Children.Add(new ChildInput());
    }

    /// <summary>Back to the form from the answers.</summary>
    public void OnPostEdit() => ModelState.Clear();

    /// <summary>Shows the answers before anything is saved.</summary>
    public async Task OnPostReviewAsync(CancellationToken ct)
    {
        if (ModelState.IsValid) Review = await take.ReviewAsync(Taking.ToRequest(Input), current.Officer, ct);
    }

    /// <summary>Takes it: number and slip at once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var id = await take.ExecuteAsync(Taking.ToRequest(Input), current.Officer, ct);
        this.Done(Taking.NeedsCheck ? texts["已受理并发起协查"] : texts["已登记，可以打印服务单"]);
        return RedirectToPage("Details", new { id });
    }
}
