using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>What the office knows of a child before an application is received: parents, earlier account, plan and decision as typed so far. Keeps nothing.</summary>
public sealed class DecisionPreview(FamilyPlanningDb db, SubsidyJudgement judgement)
{
    /// <summary>A parent who can apply.</summary>
    public sealed record Parent(Guid Id, string Name, ApplicantRelation Relation, string? IdentityMasked, string? Phone);

    /// <summary>An account of an earlier application for the child.</summary>
    public sealed record KnownAccount(Guid Id, AccountKind Kind, string Holder, string? Bank, string Masked);

    /// <summary>What the form begins with.</summary>
    /// <param name="Child">Child.</param>
    /// <param name="Village">Name of the village.</param>
    /// <param name="Parents">Parents in the ledger.</param>
    /// <param name="Accounts">Accounts that were given before and not refused, latest first.</param>
    /// <param name="Judged">Plan and decision for the year.</param>
    public sealed record Picture(Person Child, string Village, IReadOnlyList<Parent> Parents, IReadOnlyList<KnownAccount> Accounts, SubsidyJudgement.Judged Judged);

    /// <summary>Reads it.</summary>
    /// <param name="childId">Child.</param>
    /// <param name="claimYear">Year applied for.</param>
    /// <param name="receivedOn">Day handed in.</param>
    /// <param name="applicantId">Applicant chosen so far.</param>
    /// <param name="account">Account typed so far; none takes the latest on file.</param>
    /// <param name="itself">Returned application that is corrected.</param>
    /// <param name="officer">Who looks.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Picture> ReadAsync(
        Guid childId, int claimYear, DateOnly receivedOn, Guid? applicantId, AccountReading? account, Guid? itself, Officer officer, CancellationToken ct)
    {
        var child = await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == childId, ct) ?? throw new RecordNotFoundException("person", childId);
        var parents = await db.Persons.AsNoTracking().Where(p => p.Id == child.MotherId || p.Id == child.FatherId).OrderBy(p => p.Id != child.MotherId).ToListAsync(ct);
        var accounts = await AccountsAsync(childId, ct);
        var index = parents.Find(p => p.Id == applicantId)?.IdentityIndex ?? [];
        var reading = account ?? (accounts.Count > 0 ? new AccountReading(accounts[0].Kind, "", null, accounts[0].Masked) : AccountReading.Read(AccountKind.SocialSecurityCard, null));
        var judged = await judgement.JudgeAsync(child, new SubsidyJudgement.Claim(claimYear, receivedOn, index, reading, Itself: itself), ct);
        return new Picture(
            child, judged.Facts.Child!.Place,
            [.. parents.Select(p => new Parent(p.Id, p.Name, p.Id == child.MotherId ? ApplicantRelation.Mother : ApplicantRelation.Father, p.IdentityMasked, p.Phone))],
            accounts, judged);
    }

    private async Task<List<KnownAccount>> AccountsAsync(Guid childId, CancellationToken ct) =>
        await db.PayeeAccounts.AsNoTracking()
            .Where(a => a.RefusedOn == null && db.IncentiveApplications.Any(x => x.AccountId == a.Id && x.PersonId == childId))
            .OrderByDescending(a => a.Id).Select(a => new KnownAccount(a.Id, a.Kind, a.Holder, a.Bank, a.Masked)).ToListAsync(ct);
}
