using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>One application with its decision, its steps and its payments. Each reading is an opening and stands in the trail.</summary>
public sealed class ApplicationReader(FamilyPlanningDb db, SubsidyJudgement judgement, TimeProvider clock)
{
    /// <summary>One step with who did it.</summary>
    public sealed record Step(StepKind Kind, DateTimeOffset At, DateOnly On, string Officer, ReturnReason? Reason, string? Opinion, IncentiveDecision? Decision);

    /// <summary>One payment of the application.</summary>
    public sealed record Line(Guid BatchId, string BatchNumber, int Number, decimal Amount, PaymentStatus Status, DateOnly? SettledOn, string? BankReason, string AccountMasked);

    /// <summary>Another application for the same person.</summary>
    public sealed record Other(Guid Id, string Number, int ClaimYear, ApplicationStatus Status, decimal Amount);

    /// <summary>Everything the pages show.</summary>
    /// <param name="Application">The application.</param>
    /// <param name="Village">Name of the village.</param>
    /// <param name="Account">Account on file.</param>
    /// <param name="Steps">Steps, latest first.</param>
    /// <param name="Payments">Payments, latest first.</param>
    /// <param name="Others">Other applications for the person that the officer can reach.</param>
    /// <param name="Kept">The decision as it was kept with the last step that decided.</param>
    public sealed record Picture(
        IncentiveApplication Application, string Village, PayeeAccount? Account, IReadOnlyList<Step> Steps, IReadOnlyList<Line> Payments, IReadOnlyList<Other> Others,
        IncentiveDecision Kept);

    /// <summary>Opens the application and notes it in the trail.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Picture> OpenAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var application = await db.IncentiveApplications.AsNoTracking().Within(officer).SingleOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new RecordNotFoundException("application", id);
        var village = await db.AreaNameAsync(application.AreaCode, ct);
        var account = await db.PayeeAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == application.AccountId, ct);
        var steps = await StepsAsync(id, ct);
        var others = await db.IncentiveApplications.AsNoTracking().Within(officer).Where(a => a.PersonId != null && a.PersonId == application.PersonId && a.Id != id)
            .OrderByDescending(a => a.ClaimYear).ThenByDescending(a => a.Number).Select(a => new Other(a.Id, a.Number, a.ClaimYear, a.Status, a.Amount)).ToListAsync(ct);
        db.Trail("Opened", nameof(IncentiveApplication), id, application.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return new Picture(
            application, village, account, steps, await PaymentsAsync(id, ct), others, steps.First(s => s.Decision is not null).Decision!);
    }

    /// <summary>The decision on the facts of today, for whoever decides now; none where the child is not in the ledger.</summary>
    public async Task<IncentiveDecision?> JudgeAsync(IncentiveApplication application, CancellationToken ct) =>
        application.PersonId is null ? null : (await judgement.JudgeAsync(application, ct)).Decision;

    private async Task<List<Step>> StepsAsync(Guid id, CancellationToken ct) =>
        await db.ApplicationSteps.AsNoTracking().Where(s => s.ApplicationId == id).OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
            .Select(s => new Step(
                s.Kind, s.At, s.On, db.Officers.Where(o => o.Id == s.OfficerId).Select(o => o.Name).FirstOrDefault() ?? "", s.Reason, s.Opinion, s.Decision))
            .ToListAsync(ct);

    private async Task<List<Line>> PaymentsAsync(Guid id, CancellationToken ct) =>
        await db.Payments.AsNoTracking().Where(p => p.ApplicationId == id)
            .Join(db.PaymentBatches, p => p.BatchId, b => b.Id, (payment, batch) => new { payment, batch })
            .OrderByDescending(x => x.batch.PreparedOn).ThenByDescending(x => x.batch.Number)
            .Select(x => new Line(
                x.batch.Id, x.batch.Number, x.payment.Line, x.payment.Amount, x.payment.Status, x.payment.SettledOn, x.payment.BankReason,
                db.PayeeAccounts.Where(a => a.Id == x.payment.AccountId).Select(a => a.Masked).First()))
            .ToListAsync(ct);
}
