using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Households;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>
/// Finds people by what a clerk has at hand: name or a part of it, pinyin or its initials, the last four digits, a whole number or a temporary one, the first digits
/// of a phone, a household number, an address. Each way is asked from an index of its own; the next one only while lines are missing.
/// </summary>
public sealed class PersonSearch(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>One person as lists and pickers show them.</summary>
    public sealed record Row(
        Guid Id, Guid HouseholdId, string HouseholdNumber, string AreaCode, string Village, string Name, Sex Sex, DateOnly BirthDate, string? IdentityMasked,
        string Kinship, bool Present);

    /// <summary>Most rows an answer shows.</summary>
    public const int Most = 50;

    private const int _fewestDigits = 3;

    /// <summary>People in the officer's areas that fit <paramref name="words"/>; the nearest way first, and in it those present.</summary>
    public async Task<IReadOnlyList<Row>> FindAsync(string? words, Officer officer, CancellationToken ct)
    {
        var text = (words ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC);
        var found = new List<Guid>();
        foreach (var way in Ways(text, db.Persons.AsNoTracking().Within(officer), officer))
        {
            found.AddRange((await way.Select(p => p.Id).Take(Most).ToListAsync(ct)).Except(found).ToList());
            if (found.Count >= Most) break;
        }

        return await RowsAsync([.. found.Take(Most)], officer, ct);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(Guid[] ids, Officer officer, CancellationToken ct)
    {
        if (ids.Length == 0) return [];
        var rows = await db.Persons.AsNoTracking().Within(officer).Where(p => ids.Contains(p.Id))
            .Select(p => new Row(
                p.Id, p.HouseholdId, db.Households.Where(h => h.Id == p.HouseholdId).Select(h => h.Number).First(), p.AreaCode,
                db.NamedAreas().Where(a => a.AreaCode == p.AreaCode).Select(a => a.Name).FirstOrDefault() ?? p.AreaCode,
                p.Name, p.Sex, p.BirthDate, p.IdentityMasked, p.Kinship, p.DeathDate == null && p.LeftOn == null))
            .ToListAsync(ct);
        return [.. rows.OrderBy(row => Array.IndexOf(ids, row.Id))];
    }

    private IEnumerable<IQueryable<Person>> Ways(string text, IQueryable<Person> people, Officer officer)
    {
        if (text.Length == 0) return [];
        var number = IdentityNumber.Read(text, clock.Today());
        if (number.Valid)
        {
            var index = protection.BlindIndex(number.Upgraded ?? number.Normalized, FieldProtection.IdentityNumber);
            // A number that went with a merged record still leads to the person.
            var merged = db.Persons.IgnoreQueryFilters().Where(p => p.IdentityIndex == index && p.MergedIntoId != null).Select(p => p.MergedIntoId);
            return [people.Where(p => p.IdentityIndex == index && !p.SharesNumber), people.Where(p => p.IdentityIndex == index && p.SharesNumber), people.Where(p => merged.Contains(p.Id))];
        }

        if (TemporaryNumber.Read(text) is { } serial) return [people.Where(p => p.Serial == serial)];
        if (text.All(c => char.IsAsciiLetter(c) || c is ' ' or '\'')) return ByPinyin(string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant(), people);
        return text.Any(char.IsAsciiDigit) ? ByDigits(text, people, officer) : ByName(text, people, officer);
    }

    private static IEnumerable<IQueryable<Person>> ByPinyin(string pinyin, IQueryable<Person> people)
    {
        var folded = SearchText.FoldPinyin(pinyin);
        yield return Present(people).Where(p => p.NameInitials.StartsWith(pinyin)).OrderBy(p => p.NameInitials).ThenBy(p => p.NamePinyin);
        yield return Present(people).Where(p => SearchText.FoldPinyin(p.NamePinyin).StartsWith(folded)).OrderBy(p => SearchText.FoldPinyin(p.NamePinyin));
        yield return Gone(people).Where(p => p.NameInitials.StartsWith(pinyin) || SearchText.FoldPinyin(p.NamePinyin).StartsWith(folded)).OrderBy(p => p.Name);
    }

    private IEnumerable<IQueryable<Person>> ByName(string name, IQueryable<Person> people, Officer officer)
    {
        yield return Present(people).Where(p => p.Name.StartsWith(name)).OrderBy(p => p.Name);
        var grams = SearchText.Grams(name);
        var parts = db.Persons.FromSql($"SELECT * FROM persons WHERE public.grams(name) @> {grams}").AsNoTracking().Within(officer).Where(p => p.Name.Contains(name));
        yield return Present(parts);
        yield return Gone(parts);
        if (name.Length > 1) yield return At(name, people, officer);
    }

    private IEnumerable<IQueryable<Person>> ByDigits(string text, IQueryable<Person> people, Officer officer)
    {
        var digits = text.All(char.IsAsciiDigit);
        if (text.Length == 4 && text[..3].All(char.IsAsciiDigit) && (digits || text[3] is 'x' or 'X'))
        {
            var last4 = text.ToUpperInvariant();
            yield return people.Where(p => p.IdentityLast4 == last4).OrderBy(p => p.DeathDate != null || p.LeftOn != null).ThenBy(p => p.Name);
        }

        var homes = db.Households.Within(officer).Where(h => h.Number.StartsWith(text)).OrderBy(h => h.Number).Select(h => h.Id).Take(Most);
        yield return people.Where(p => homes.Contains(p.HouseholdId)).OrderBy(p => p.HouseholdId).ThenBy(p => p.Kinship);
        if (digits && text.Length >= _fewestDigits) yield return people.Where(p => p.Phone!.StartsWith(text)).OrderBy(p => p.Phone);
        if (!digits) yield return At(text, people, officer);
    }

    // Whoever lives where the address has these words.
    private IQueryable<Person> At(string words, IQueryable<Person> people, Officer officer)
    {
        var grams = SearchText.Grams(words);
        var homes = db.Households.FromSql($"SELECT * FROM households WHERE address IS NOT NULL AND public.grams(address) @> {grams}").Within(officer)
            .Where(h => h.Address!.Contains(words)).Select(h => h.Id).Take(Most);
        return Present(people).Where(p => homes.Contains(p.HouseholdId)).OrderBy(p => p.HouseholdId).ThenBy(p => p.Kinship);
    }

    private static IQueryable<Person> Present(IQueryable<Person> people) => people.Where(p => p.DeathDate == null && p.LeftOn == null);

    private static IQueryable<Person> Gone(IQueryable<Person> people) => people.Where(p => p.DeathDate != null || p.LeftOn != null);
}
