using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>Takes changed facts into a registration; a new slip takes the place of the old one (变更).</summary>
public sealed class ChangeModel(
    ChangeRegistration change, RegistrationReader reader, RegistrationPrefill prefill, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public StatementInput Input { get; set; } = new();

    [BindProperty, Display(Name = "办理渠道")] public RegistrationChannel Channel { get; set; }

    [BindProperty, Display(Name = "变更说明"), StringLength(200, ErrorMessage = "说明最多 {1} 个字")] public string? Remark { get; set; }

    public ChildbearingRegistration Registration { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Registration = (await reader.OpenAsync(Id, current.Officer, ct)).Registration;
        if (HttpMethods.IsGet(Request.Method)) (Input, Version) = (StatementInput.Of(Registration), Registration.Version);
        if (Registration.Applicant.PersonId is { } person) Input.Known = await prefill.ReadAsync(person, Input.SecondPersonId, current.Officer, ct);
    }

    /// <summary>Shows the chosen second parent with their children; nothing is saved.</summary>
    public async Task OnPostFamilyAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (Input.Applicant.PersonId is { } person) Input.TakeFamily(await prefill.ReadAsync(person, Input.SecondPersonId, current.Officer, ct));
    }

    /// <summary>One more line for a child; nothing is saved.</summary>
    public void OnPostChild()
    {
        ModelState.Clear();
        Input.Children.Add(new ChildInput());
    }

    /// <summary>Saves the change.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await change.ExecuteAsync(Id, Input.ToEntry(), Channel, Remark, Version, current.Officer, ct);
        this.Done(texts["已变更，新的服务单已生成"]);
        return RedirectToPage("Details", new { Id });
    }
}
