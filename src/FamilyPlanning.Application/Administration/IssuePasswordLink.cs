using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Makes the link with which an officer chooses a password, the first or a new one. Nobody but the officer ever knows the password (ASVS 5.0 6.4.6).</summary>
public sealed class IssuePasswordLink(FamilyPlanningDb db, OneTimeLinks links)
{
    /// <summary>Makes the link and returns its random part, shown to the administrator this once. The old password works until the link is used.</summary>
    /// <exception cref="RuleBrokenException">For oneself, or for an administrator who is not one's counterpart: links for the system and the audit administrator come from the security administrator, all others from the system administrator.</exception>
    public async Task<string> ExecuteAsync(Guid officerId, Officer administrator, CancellationToken ct)
    {
        var officer = await db.Officers.Within(administrator).SingleOrDefaultAsync(o => o.Id == officerId, ct) ?? throw new RecordNotFoundException("officer", officerId);
        RuleBrokenException.Unless(officer.Active, "officer.left");
        var issuer = officer.Post is Post.SystemAdministrator or Post.AuditAdministrator ? Duty.ManageSecurity : Duty.ManageSystem;
        RuleBrokenException.Unless(administrator.May(issuer) && administrator.Id != officer.Id, "account.link-by-other");
        var code = await links.IssueAsync(LinkPurpose.ChoosePassword, officer.Id, ct);
        await db.SaveChangesAsync(ct);
        return code;
    }
}
