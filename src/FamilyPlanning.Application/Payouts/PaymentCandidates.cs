using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Who waits for payment: confirmed, with an account no bank refused.</summary>
public sealed class PaymentCandidates(FamilyPlanningDb db)
{
    /// <summary>What a batch made now would pay, by village.</summary>
    public sealed record Share(string AreaCode, string Village, int Lines, decimal Total);

    /// <summary>What the preparer sees before preparing.</summary>
    /// <param name="Villages">Lines and sums by village.</param>
    /// <param name="AccountsToCorrect">Confirmed applications left out until their account is corrected.</param>
    /// <param name="SharedAccounts">Account numbers given by more than one applicant; a question before the batch, no refusal.</param>
    public sealed record Preview(IReadOnlyList<Share> Villages, int AccountsToCorrect, int SharedAccounts)
    {
        /// <summary>Lines in all.</summary>
        public int Lines => Villages.Sum(v => v.Lines);

        /// <summary>Yuan in all.</summary>
        public decimal Total => Villages.Sum(v => v.Total);
    }

    /// <summary>Counts and sums of an area.</summary>
    public async Task<Preview> PreviewAsync(string areaCode, int? claimYear, Officer officer, CancellationToken ct)
    {
        var confirmed = Confirmed(areaCode, claimYear, officer).Join(db.PayeeAccounts, a => a.AccountId, p => p.Id, (application, account) => new { application, account });
        var villages = await confirmed.Where(x => x.account.RefusedOn == null).GroupBy(x => x.application.AreaCode)
            .Select(g => new { AreaCode = g.Key, Lines = g.Count(), Total = g.Sum(x => x.application.Amount) }).OrderBy(v => v.AreaCode).ToListAsync(ct);
        var names = await db.AreaNamesAsync(villages.Select(v => v.AreaCode), ct);
        var shared = await confirmed.GroupBy(x => x.account.Index).CountAsync(g => g.Select(x => x.application.ApplicantIndex).Distinct().Count() > 1, ct);
        return new Preview(
            [.. villages.Select(v => new Share(v.AreaCode, names.GetValueOrDefault(v.AreaCode, v.AreaCode), v.Lines, v.Total))],
            await confirmed.CountAsync(x => x.account.RefusedOn != null, ct), shared);
    }

    /// <summary>The applications with account, the decision they were confirmed on, and the failed payment a new line takes the place of.</summary>
    internal async Task<IReadOnlyList<(IncentiveApplication Application, PayeeAccount Account, IncentiveDecision Decision, Guid? Failed)>> WaitingAsync(
        string areaCode, int? claimYear, Officer officer, CancellationToken ct)
    {
        var rows = await Confirmed(areaCode, claimYear, officer).AsTracking()
            .Join(db.PayeeAccounts.Where(p => p.RefusedOn == null), a => a.AccountId, p => p.Id, (application, account) => new
            {
                application,
                account,
                decision = db.ApplicationSteps.Where(s => s.ApplicationId == application.Id && s.Kind == StepKind.Confirmed).OrderByDescending(s => s.At).Select(s => s.Decision).First(),
                failed = db.Payments.Where(p => p.ApplicationId == application.Id && p.Status == PaymentStatus.Failed).OrderByDescending(p => p.Id).Select(p => (Guid?)p.Id).FirstOrDefault(),
            })
            .OrderBy(x => x.application.AreaCode).ThenBy(x => x.application.Number).ToListAsync(ct);
        return [.. rows.Select(x => (x.application, x.account, x.decision!, x.failed))];
    }

    private IQueryable<IncentiveApplication> Confirmed(string areaCode, int? claimYear, Officer officer) =>
        db.IncentiveApplications.AsNoTracking().Within(officer, areaCode)
            .Where(a => a.Status == ApplicationStatus.Confirmed && (claimYear == null || a.ClaimYear == claimYear));
}
