using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Receives a returned application again after the applicant corrected it (补正).</summary>
public sealed class CorrectApplication(FamilyPlanningDb db, SubsidyEntry entries, SubsidyJudgement judgement, ApplicationNumbers numbers, TimeProvider clock)
{
    /// <summary>Receives it again.</summary>
    /// <param name="applicationId">Returned application.</param>
    /// <param name="childId">The child; named now where the number was not in the ledger before.</param>
    /// <param name="form">The corrected entry.</param>
    /// <param name="version">Version the officer saw.</param>
    /// <param name="officer">Receiving officer.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="RecordChangedException">Somebody else changed it meanwhile.</exception>
    public async Task ExecuteAsync(Guid applicationId, Guid childId, SubsidyForm form, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.ReceiveIncentives, clock);
        var application = await db.IncentiveApplications.Within(officer).SingleOrDefaultAsync(a => a.Id == applicationId, ct)
            ?? throw new RecordNotFoundException("application", applicationId);
        var child = await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == childId, ct) ?? throw new RecordNotFoundException("person", childId);
        RuleBrokenException.Unless(form.ClaimYear == application.ClaimYear, "incentives.other-year");
        var read = await entries.ReadAsync(child, form, officer, ct);
        var judged = await judgement.JudgeAsync(
            child, new SubsidyJudgement.Claim(form.ClaimYear, form.ReceivedOn, read.Applicant.Number.Index, read.Account, form.StatedMonths, application.Id), ct);
        application.Correct(SubsidyEntry.Of(child, form, read), judged.Decision, await numbers.LimitAsync(child.AreaCode, form.ReceivedOn, ct), by);
        db.Expect(application, version);
        await db.SaveMoneyAsync(ct);
    }
}
