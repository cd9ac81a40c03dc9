using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Households;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>The pair of two records, on file or new.</summary>
internal static class Pairs
{
    /// <summary>The pair on file, or a new one where a clerk found the two without being asked.</summary>
    public static async Task<DuplicatePair> PairAsync(this FamilyPlanningDb db, Person one, Person other, DateTimeOffset at, CancellationToken ct)
    {
        var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => (p.FirstId == one.Id && p.SecondId == other.Id) || (p.FirstId == other.Id && p.SecondId == one.Id), ct);
        return pair ?? db.DuplicatePairs.Add(DuplicatePair.Of((one.Id, one.AreaCode), (other.Id, other.AreaCode), Compare(one, other).Score, at)).Entity;
    }

    /// <summary>How much the two look alike.</summary>
    public static Likeness Compare(Person one, Person other) => Likeness.Of(Traits(one), Traits(other));

    private static PersonTraits Traits(Person person) => PersonTraits.Of(person, SearchText.FoldPinyin(person.NamePinyin));
}
