using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The system administrator takes an officer in (任用). The administrators themselves are named only with the link from the console.</summary>
public sealed class AppointOfficer(FamilyPlanningDb db, NewAccount accounts, OneTimeLinks links)
{
    /// <summary>An officer taken in, and the random part of the link with which they choose their password.</summary>
    public sealed record Appointed(Guid OfficerId, string LinkCode);

    /// <summary>Appoints.</summary>
    public async Task<Appointed> ExecuteAsync(string name, string login, Post post, string areaCode, Officer administrator, CancellationToken ct)
    {
        await OfficerRules.CheckAsync(db, post, areaCode, administrator, ct);
        var officer = Officer.Appoint(name, post, areaCode);
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await accounts.OpenAsync(officer, login, null, ct);
        var code = await links.IssueAsync(LinkPurpose.ChoosePassword, officer.Id, ct);
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        return new Appointed(officer.Id, code);
    }
}

/// <summary>What appointing and reassigning have in common.</summary>
internal static class OfficerRules
{
    /// <summary>Refuses an administrator's post, an area that is not on file in the scope, and a post that does not belong to an office of that level.</summary>
    public static async Task CheckAsync(FamilyPlanningDb db, Post post, string areaCode, Officer administrator, CancellationToken ct)
    {
        RuleBrokenException.Unless(!PostDuties.Administrators.Contains(post), "officer.administrator-by-set-up");
        var area = await db.Areas.Within(administrator).SingleOrDefaultAsync(a => a.AreaCode == areaCode && a.ValidUntil == null, ct);
        RuleBrokenException.Unless(area is not null, "officer.area-unknown");
        RuleBrokenException.Unless(PostDuties.LevelOf(post) == area!.Level, "officer.post-area-level");
    }
}
