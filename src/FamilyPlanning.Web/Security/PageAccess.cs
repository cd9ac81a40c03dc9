using FamilyPlanning.Domain.Offices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace FamilyPlanning.Web.Security;

/// <summary>Who may open which page: the one list. Closed unless named; a test walks all endpoints.</summary>
public static class PageAccess
{
    /// <summary>Folders and pages with the duty they take; a page inside a folder takes both.</summary>
    public static readonly IReadOnlyList<(string Path, Duty Duty)> Duties =
    [
        ("/Index", Duty.UseWorkbench),
        ("/Jobs/", Duty.UseWorkbench),
        ("/Account/Mine/", Duty.UseWorkbench),
        ("/Account/SignOut", Duty.UseWorkbench),
        ("/Account/Area", Duty.UseWorkbench),
        ("/Styleguide/", Duty.UseWorkbench),

        ("/Households/", Duty.ReadLedger),
        ("/Households/Register", Duty.KeepLedger),
        ("/Households/AddMember", Duty.KeepLedger),
        ("/Households/Correct", Duty.KeepLedger),
        ("/Households/CorrectPerson", Duty.KeepLedger),
        ("/Households/WithoutNumber", Duty.KeepLedger),
        ("/Households/Number", Duty.KeepLedger),
        ("/Households/Ties", Duty.KeepLedger),
        ("/Households/Head", Duty.KeepLedger),
        ("/Households/Split", Duty.KeepLedger),
        ("/Households/Join", Duty.KeepLedger),
        ("/Households/Birth", Duty.KeepLedger),
        ("/Households/Death", Duty.KeepLedger),
        ("/Households/Move", Duty.KeepLedger),
        ("/Households/RetractFact", Duty.KeepLedger),
        ("/Households/Marriage", Duty.KeepLedger),
        ("/Households/Residence", Duty.KeepLedger),
        ("/Households/Care", Duty.KeepLedger),
        ("/Households/Duplicates/", Duty.KeepLedger),
        ("/Households/HandOvers/", Duty.KeepLedger),
        ("/Households/Unmask", Duty.UnmaskNumbers),
        ("/Households/Import/", Duty.ImportLedger),
        ("/Households/Export", Duty.ImportLedger),

        ("/Registrations/", Duty.HandleRegistrations),
        ("/Checkups/", Duty.HandleCheckups),
        ("/Incentives/", Duty.ReadLedger),
        ("/Incentives/Apply", Duty.ReceiveIncentives),
        ("/Incentives/Account", Duty.ReceiveIncentives),
        ("/Incentives/Review", Duty.ReviewIncentives),
        ("/Incentives/Confirm", Duty.ConfirmIncentives),
        ("/Payouts/", Duty.ReadLedger),
        ("/Payouts/Prepare", Duty.PreparePayouts),
        ("/Payouts/Approve", Duty.ApprovePayouts),
        ("/Payouts/Export", Duty.PreparePayouts),
        ("/Agreements/", Duty.ReadAgreements),
        ("/Reports/", Duty.ReadReports),
        ("/Reports/People", Duty.ReadLedger),
        ("/Dashboard/", Duty.ReadReports),

        ("/Administration/Officers/", Duty.ManageSystem),
        ("/Administration/Areas/", Duty.ManageSystem),
        ("/Administration/Security/", Duty.ManageSecurity),
        ("/Administration/Trail/", Duty.ReadAudit),
    ];

    /// <summary>Pages for everybody: signing in, public checks, errors.</summary>
    public static readonly IReadOnlyList<string> Anonymous = ["/Account/SignIn", "/Account/SecondStep", "/Account/SetUp", "/Account/ChoosePassword", "/Account/Language", "/Account/Theme", "/Check/", "/Policy/", "/Errors/"];

    /// <summary>Writes the list into the page conventions.</summary>
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/");
        foreach (var (path, duty) in Duties)
        {
            if (path.EndsWith('/')) pages.AuthorizeFolder(path.TrimEnd('/'), duty.ToString());
            else pages.AuthorizePage(path, duty.ToString());
        }

        foreach (var path in Anonymous)
        {
            if (path.EndsWith('/')) pages.AllowAnonymousToFolder(path.TrimEnd('/'));
            else pages.AllowAnonymousToPage(path);
        }
    }

    /// <summary>One policy per duty; everything that names no policy asks for sign-in.</summary>
    public static void AddPolicies(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var duty in Enum.GetNames<Duty>())
            options.AddPolicy(duty, policy => policy.RequireAuthenticatedUser().RequireClaim(SessionCookie.DutyClaim, duty));
    }
}
