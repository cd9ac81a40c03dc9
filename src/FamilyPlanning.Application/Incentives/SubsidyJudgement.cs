using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Gathers the dated facts of a claim for the childcare subsidy and has them decided. Every page, act and import asks here.</summary>
public sealed class SubsidyJudgement(FamilyPlanningDb db, ProgrammeAmounts amounts, PolicyParameters parameters)
{
    /// <summary>What was asked, what came of it, and the whole plan of the child.</summary>
    public sealed record Judged(ChildcareSubsidyFacts Facts, IncentiveDecision Decision, SubsidyPlan? Plan);

    /// <summary>A claim as it is put to the rules.</summary>
    /// <param name="ClaimYear">Year.</param>
    /// <param name="ReceivedOn">Day it was handed in.</param>
    /// <param name="ApplicantIndex">Keyed index of the applicant's number; empty while not known.</param>
    /// <param name="Account">Account as read.</param>
    /// <param name="StatedMonths">Months stated in a list.</param>
    /// <param name="Itself">The application that is judged, which does not stand against itself.</param>
    public sealed record Claim(int ClaimYear, DateOnly ReceivedOn, byte[] ApplicantIndex, AccountReading Account, int? StatedMonths = null, Guid? Itself = null);

    /// <summary>Judges a claim for a child in the ledger.</summary>
    public async Task<Judged> JudgeAsync(Person child, Claim claim, CancellationToken ct)
    {
        var late = await parameters.ReadAsync("Subsidy.LateRule", child.AreaCode, claim.ReceivedOn, ct);
        var place = await db.AreaNameAsync(child.AreaCode, ct);
        var facts = new ChildcareSubsidyFacts(
            FactsOf(child, place), claim.ClaimYear, claim.ReceivedOn, await StandingAsync(child.Id, claim, ct), claim.Account, claim.StatedMonths,
            late.Value == "YearLost");
        var rows = await amounts.ReadAsync(Programme.ChildcareSubsidy, ct);
        return new Judged(facts, ChildcareSubsidyDecision.Decide(facts, rows), ChildcareSubsidyDecision.PlanOf(facts, rows));
    }

    /// <summary>Judges an application on file with the facts of today.</summary>
    public async Task<Judged> JudgeAsync(IncentiveApplication application, CancellationToken ct)
    {
        var child = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == application.PersonId, ct);
        var account = await db.PayeeAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == application.AccountId, ct);
        var reading = account is null ? AccountReading.Read(AccountKind.BankCard, null) : AccountReading.OnFile(account);
        return await JudgeAsync(child, new Claim(application.ClaimYear, application.ReceivedOn, application.ApplicantIndex, reading, Itself: application.Id), ct);
    }

    /// <summary>What the ledger knows of the child.</summary>
    public static ChildFacts FactsOf(Person child, string place) => new(
        child.Name, child.AreaCode, place, child.BirthDate, child.DeathDate,
        child.DocumentKind is { } kind ? kind is not (IdentityDocumentKind.ForeignPermanentResident or IdentityDocumentKind.ForeignPermanentResidentOld) : null,
        child.RegisteredHere, child.RegisteredPlace);

    // All places count: a child has one claim a year, wherever it was received.
    private async Task<List<StandingClaim>> StandingAsync(Guid childId, Claim claim, CancellationToken ct)
    {
        var standing = await db.IncentiveApplications.AsNoTracking()
            .Where(a => a.PersonId == childId && a.Programme == Programme.ChildcareSubsidy && a.Id != claim.Itself
                && a.Status != ApplicationStatus.Returned && a.Status != ApplicationStatus.Withdrawn)
            .Select(a => new { a.Number, a.ClaimYear, a.ReceivedOn, a.ApplicantIndex }).ToListAsync(ct);
        return [.. standing.Select(s => new StandingClaim(s.Number, s.ClaimYear, s.ReceivedOn, s.ApplicantIndex.AsSpan().SequenceEqual(claim.ApplicantIndex)))];
    }
}
