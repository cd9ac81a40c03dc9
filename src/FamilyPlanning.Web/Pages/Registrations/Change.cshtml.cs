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
    ChangeRegistration change, RegistrationReader reader, RegistrationPrefill prefill, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, IEditsRecord
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Base { get; set; }

    [BindProperty] public StatementInput Input { get; set; } = new();

    [BindProperty, Display(Name = "办理渠道")] public RegistrationChannel Channel { get; set; }

    [BindProperty, Display(Name = "变更说明"), StringLength(200, ErrorMessage = "说明最多 {1} 个字")] public string? Remark { get; set; }

    public ChildbearingRegistration Registration { get; private set; } = null!;

    public IReadOnlyList<ConflictLine> Conflict { get; set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Registration = (await reader.OpenAsync(Id, current.Officer, ct)).Registration;
        if (HttpMethods.IsGet(Request.Method)) Input = StatementInput.Of(Registration);
        if (Registration.Applicant.PersonId is { } person) Input.Known = await prefill.ReadAsync(person, Input.SecondPersonId, current.Officer, ct);
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Typed() => Fields(Input);

    /// <inheritdoc />
    public (uint Version, IReadOnlyDictionary<string, string> Fields) Filed() => (Registration.Version, Fields(StatementInput.Of(Registration)));

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

    // The second parent by name, not by number; of the children what a colleague would notice.
    private static Dictionary<string, string> Fields(StatementInput input)
    {
        var fields = ConflictLine.FieldsOf(input);
        fields["另一方（配偶或孩子的另一位父母）"] = ConflictLine.Text(input.SecondParent.Name);
        fields["子女"] = ConflictLine.Text(string.Join('、', input.Children.Select(child => ConflictLine.Text(child.BornOn))));
        return fields;
    }
}
