using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Account.Mine;

/// <summary>Sets up the officer's authenticator, or takes it away (两步验证).</summary>
[FreshSignIn]
public sealed class SecondFactorModel(SetUpSecondFactor setUp, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty, Display(Name = "验证码"), StringLength(16)] public string? Code { get; set; }

    public SetUpSecondFactor.Invitation? Invitation { get; private set; }

    /// <summary>Shown once, right after confirming.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public bool Confirmed { get; private set; }

    public int RecoveryLeft { get; private set; }

    public bool Required => current.Session?.MustSetUpSecondFactor == true;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        (Confirmed, RecoveryLeft) = await setUp.StateAsync(current.Officer, ct);
        Invitation = Confirmed ? null : await setUp.InviteAsync(current.Officer, ct);
    }

    /// <summary>Makes the secret and its picture.</summary>
    public async Task<IActionResult> OnPostPrepareAsync(CancellationToken ct)
    {
        await setUp.PrepareAsync(current.Officer, ct);
        return RedirectToPage();
    }

    /// <summary>Confirms it; the answer shows the recovery codes and nothing shows them again.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        RecoveryCodes = await setUp.ConfirmAsync(Code ?? "", current.Officer, ct);
        return Page();
    }

    /// <summary>Takes the authenticator away, to set up another.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await setUp.RemoveAsync(current.Officer, ct);
        this.Warn(texts["两步验证已关闭"]);
        return RedirectToPage();
    }
}
