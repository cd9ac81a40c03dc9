using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>The dated facts of two records of one person: the life of the record that stays is the one that counts; what only the other knew goes over to it, the rest is taken back as entered twice.</summary>
internal sealed class MergedFacts(FamilyPlanningDb db, Person kept, Person absorbed, FactEntry entry, DateOnly today)
{
    /// <summary>Brings both records' facts to that. The rows follow when they are saved.</summary>
    public async Task JoinAsync(IReadOnlyCollection<MergeField> fields, CancellationToken ct)
    {
        var (lived, twice) = (await db.FactsOfAsync(kept.Id, ct), await db.FactsOfAsync(absorbed.Id, ct));
        var correction = new Correction(CorrectionReason.Duplicate, null, entry.Source);
        var corrected = new CorrectedFacts(kept, new LifeCourse(kept.BirthDate, lived), correction, entry, today);
        var heads = await db.Households.AnyAsync(h => h.Id == kept.HouseholdId && h.HeadId == absorbed.Id, ct);
        var (status, since) = fields.Contains(MergeField.Marriage) ? (absorbed.MaritalStatus, absorbed.MaritalChangedOn) : (kept.MaritalStatus, kept.MaritalChangedOn);
        // The marriage itself is told by the correction below; whom with must stand on the record before.
        if (fields.Contains(MergeField.Marriage)) kept.Marry(kept.MaritalStatus, kept.MaritalChangedOn, absorbed.SpouseId);
        kept.TakeOver(absorbed, [.. fields.Where(field => field != MergeField.Marriage)]);
        if (heads) Head();
        db.PopulationEvents.AddRange(corrected.Of(status, since).ToList());
        foreach (var fact in twice.Where(f => f.RetractedAt is null)) Settle(fact, lived);
    }

    // What stays true of the person is moved; the place in a village, marriage and living place are told by the record that stays.
    private void Settle(PopulationEvent fact, List<PopulationEvent> lived)
    {
        var moves = fact.Kind switch
        {
            PopulationEventKind.Death => lived.TrueForAll(f => f.RetractedAt is not null || f.Kind != PopulationEventKind.Death),
            PopulationEventKind.Adoption or PopulationEventKind.GuardianshipBegin or PopulationEventKind.GuardianshipEnd =>
                lived.TrueForAll(f => f.RetractedAt is not null || (f.Kind, f.OtherId) != (fact.Kind, fact.OtherId)),
            _ => false,
        };
        if (moves) db.Entry(fact).Property(f => f.PersonId).CurrentValue = kept.Id;
        else fact.RetractAsDuplicate(entry.At, entry.By);
    }

    // The second record was the head of the household in which the first stands too.
    private void Head()
    {
        kept.Describe(Person.KinshipHead, kept.EthnicGroup, kept.Phone, kept.Note);
        db.PopulationEvents.Add(PopulationEvent.Of(kept, PopulationEventKind.HeadChange, today, entry));
    }
}
