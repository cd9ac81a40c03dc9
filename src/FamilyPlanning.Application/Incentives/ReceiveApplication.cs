using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Receives an application for the childcare subsidy (受理). What cannot be paid as it stands is received and returned with its reason, so that the applicant has an answer.</summary>
public sealed class ReceiveApplication(FamilyPlanningDb db, SubsidyEntry entries, SubsidyJudgement judgement, ApplicationNumbers numbers, TimeProvider clock)
{
    /// <summary>Receives.</summary>
    /// <returns>The application's id.</returns>
    /// <exception cref="RecordNotFoundException">The child is absent or in another area.</exception>
    /// <exception cref="RuleBrokenException">Another officer received the same claim at this moment, or something needed is missing.</exception>
    public async Task<Guid> ExecuteAsync(Guid childId, SubsidyForm form, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.ReceiveIncentives, clock);
        var child = await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == childId, ct) ?? throw new RecordNotFoundException("person", childId);
        var read = await entries.ReadAsync(child, form, officer, ct);
        var judged = await judgement.JudgeAsync(
            child, new SubsidyJudgement.Claim(form.ClaimYear, form.ReceivedOn, read.Applicant.Number.Index, read.Account, form.StatedMonths), ct);
        var kind = judged.Facts.Standing.Any(s => s.ClaimYear < form.ClaimYear) ? ClaimKind.Renewal : ClaimKind.First;
        var days = await numbers.LimitAsync(child.AreaCode, form.ReceivedOn, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var number = await numbers.ReceiptAsync(child.AreaCode, form.ReceivedOn.Year, ct);
        var application = IncentiveApplication.Receive(
            number, Programme.ChildcareSubsidy, form.ClaimYear, kind, SubsidyEntry.Of(child, form, read), judged.Decision, days, by);
        db.IncentiveApplications.Add(application);
        await db.SaveMoneyAsync(ct);
        await transaction.CommitAsync(ct);
        return application.Id;
    }
}
