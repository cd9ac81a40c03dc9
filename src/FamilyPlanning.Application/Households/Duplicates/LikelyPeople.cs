using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Households;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Who is on file and looks like somebody about to be entered: asked before a second record comes to be.</summary>
public sealed class LikelyPeople(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    private const int _most = 5;

    /// <summary>Somebody on file.</summary>
    /// <param name="Id">The record; empty where it stands outside the officer's area, of which nothing more is told.</param>
    /// <param name="Name">Name.</param>
    /// <param name="BirthDate">Birth date.</param>
    /// <param name="Masked">Masked identity number.</param>
    /// <param name="AreaCode">Village.</param>
    /// <param name="Village">Its name.</param>
    /// <param name="Household">Number of the household.</param>
    /// <param name="Present">Whether counted in the population.</param>
    /// <param name="Likeness">By what they look alike.</param>
    public sealed record Row(Guid? Id, string Name, DateOnly? BirthDate, string? Masked, string AreaCode, string? Village, string? Household, bool Present, Likeness Likeness);

    /// <summary>The people on file who look like the one typed, the most alike first.</summary>
    /// <param name="typed">What the clerk typed.</param>
    /// <param name="village">Village the person is entered in.</param>
    /// <param name="motherId">Mother, of a birth.</param>
    /// <param name="officer">Who enters.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IReadOnlyList<Row>> FindAsync(MemberEntry typed, string village, Guid? motherId, Officer officer, CancellationToken ct)
    {
        var (reading, _) = typed.ReadNumber(clock.Today());
        if (string.IsNullOrWhiteSpace(typed.Name) || reading is { Valid: false } || (reading?.BirthDate ?? typed.BirthDate) is not { } born) return [];
        var index = reading is null ? null : protection.BlindIndex(reading.Upgraded ?? reading.Normalized, FieldProtection.IdentityNumber);
        var name = Pinyin.Read(typed.Name);
        var traits = new PersonTraits(name.Text, SearchText.FoldPinyin(name.Pinyin), reading?.Sex ?? typed.Sex ?? Sex.Unspecified, born, village)
        {
            IdentityIndex = index,
            MotherId = motherId,
            Phone = typed.Phone,
        };
        var people = await db.Persons.AsNoTracking().Within(officer)
            .Where(p => SearchText.FoldPinyin(p.NamePinyin) == traits.FoldedPinyin && (p.BirthDate.Year == born.Year || (typed.Phone != null && p.Phone == typed.Phone))).ToListAsync(ct);
        var numbered = index is null ? [] : (await Numbered(index).Within(officer).ToListAsync(ct)).DistinctBy(p => p.Id).ToList();
        // Whoever has the number, or had it on a record merged since, has the same number.
        var likely = people.ExceptBy(numbered.Select(p => p.Id), p => p.Id).Select(p => (Person: p, Likeness: Likeness.Of(traits, Traits(p))))
            .Concat(numbered.Select(p => (Person: p, Likeness: Likeness.Of(traits, Traits(p) with { IdentityIndex = index }))))
            .Where(p => p.Likeness.IsWorthAsking).OrderByDescending(p => p.Likeness.Score).ThenBy(p => p.Person.Id).Take(_most).ToList();
        return [.. await ShownAsync(likely, ct), .. await ElsewhereAsync(index, likely, ct)];
    }

    // Each of the three has an index of its own.
    private IQueryable<Person> Numbered(byte[] index)
    {
        var people = db.Persons.IgnoreQueryFilters().AsNoTracking();
        var kept = people.Where(gone => gone.IdentityIndex == index && gone.MergedIntoId != null).Select(gone => gone.MergedIntoId);
        return people.Where(p => p.MergedIntoId == null && p.IdentityIndex == index && !p.SharesNumber)
            .Concat(people.Where(p => p.MergedIntoId == null && p.IdentityIndex == index && p.SharesNumber))
            .Concat(people.Where(p => kept.Contains(p.Id)));
    }

    private static PersonTraits Traits(Person person) => PersonTraits.Of(person, SearchText.FoldPinyin(person.NamePinyin));

    private async Task<IEnumerable<Row>> ShownAsync(List<(Person Person, Likeness Likeness)> likely, CancellationToken ct)
    {
        var homes = likely.Select(l => l.Person.HouseholdId).ToArray();
        var villages = await db.AreaNamesAsync(likely.Select(l => l.Person.AreaCode), ct);
        var numbers = await db.Households.Where(h => homes.Contains(h.Id)).ToDictionaryAsync(h => h.Id, h => h.Number, ct);
        return likely.Select(l => new Row(
            l.Person.Id, l.Person.Name, l.Person.BirthDate, l.Person.IdentityMasked, l.Person.AreaCode, villages.GetValueOrDefault(l.Person.AreaCode, l.Person.AreaCode),
            numbers.GetValueOrDefault(l.Person.HouseholdId), l.Person.IsPresent, l.Likeness));
    }

    // Numbers are unique in the whole county: that one is taken in another office's area is said, by whom is not.
    private async Task<IEnumerable<Row>> ElsewhereAsync(byte[]? index, List<(Person Person, Likeness Likeness)> likely, CancellationToken ct)
    {
        if (index is null || likely.Exists(l => l.Likeness.Signs.Contains(DuplicateSign.SameNumber)) || !await Numbered(index).AnyAsync(ct)) return [];
        return [new Row(null, "", null, null, "", null, null, true, new Likeness(70, [DuplicateSign.SameNumber]))];
    }
}
