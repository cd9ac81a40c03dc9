using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Reading hand-overs as one or the other side may.</summary>
internal static class HandOverStore
{
    /// <summary>A hand-over of the village the person leaves, or the letter came to: this side answers.</summary>
    /// <exception cref="RecordNotFoundException">Absent, or between other areas.</exception>
    public static async Task<HandOver> HandOverAsync(this FamilyPlanningDb db, Guid id, Officer officer, CancellationToken ct) =>
        await db.HandOvers.Within(officer).SingleOrDefaultAsync(h => h.Id == id, ct) ?? throw new RecordNotFoundException("hand-over", id);

    /// <summary>A hand-over with the officer's area on either side.</summary>
    /// <exception cref="RecordNotFoundException">Absent, or between other areas.</exception>
    public static async Task<HandOver> EitherSideAsync(this FamilyPlanningDb db, Guid id, Officer officer, CancellationToken ct) =>
        await db.HandOvers.Within(officer, h => h.ReceivingCode).SingleOrDefaultAsync(h => h.Id == id, ct) ?? await db.HandOverAsync(id, officer, ct);

    /// <summary>The person who leaves, for the giving office.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public static async Task<Person> LeavingAsync(this FamilyPlanningDb db, Guid personId, Officer officer, CancellationToken ct) =>
        await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);

    /// <summary>The person a request or letter is about, still present with the giving office when it answers yes.</summary>
    /// <exception cref="RuleBrokenException">Died, moved away or was handed to somebody else meanwhile.</exception>
    public static async Task<Person> StillHereAsync(this FamilyPlanningDb db, HandOver handOver, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == handOver.PersonId, ct);
        RuleBrokenException.Unless(person is { IsPresent: true } && person.AreaCode != handOver.ReceivingCode, "hand-over.gone-meanwhile");
        return person!;
    }

    /// <summary>Working days an office has for its answer.</summary>
    public static async Task<int> HandOverDaysAsync(this PolicyParameters parameters, string areaCode, DateOnly on, CancellationToken ct) =>
        (await parameters.ReadAsync("HandOver.AnswerDays", areaCode, on, ct)).Number;
}
