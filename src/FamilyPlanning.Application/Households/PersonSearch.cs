using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Finds people by what a clerk has at hand: name, pinyin or its initials, the last four digits, a whole number, a phone.</summary>
public sealed class PersonSearch(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>One person as lists and pickers show them.</summary>
    public sealed record Row(
        Guid Id, Guid HouseholdId, string HouseholdNumber, string AreaCode, string Village, string Name, Sex Sex, DateOnly BirthDate, string? IdentityMasked,
        string Kinship, bool Present);

    /// <summary>Most rows an answer shows.</summary>
    public const int Most = 50;

    /// <summary>People in the officer's areas that fit <paramref name="words"/>, those present first.</summary>
    public async Task<IReadOnlyList<Row>> FindAsync(string? words, Officer officer, CancellationToken ct)
    {
        var text = (words ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC);
        if (text.Length == 0) return [];
        var people = Matching(db.Persons.AsNoTracking().Within(officer), text);
        return await people.OrderBy(p => p.DeathDate != null || p.LeftOn != null).ThenBy(p => p.Name).ThenBy(p => p.Id).Take(Most)
            .Select(p => new Row(
                p.Id, p.HouseholdId, db.Households.Where(h => h.Id == p.HouseholdId).Select(h => h.Number).First(), p.AreaCode,
                db.Areas.Where(a => a.AreaCode == p.AreaCode && a.ValidUntil == null).Select(a => a.Name).FirstOrDefault() ?? p.AreaCode,
                p.Name, p.Sex, p.BirthDate, p.IdentityMasked, p.Kinship, p.DeathDate == null && p.LeftOn == null))
            .ToListAsync(ct);
    }

    private IQueryable<Person> Matching(IQueryable<Person> people, string text)
    {
        var number = IdentityNumber.Read(text, clock.Today());
        if (number.Valid)
        {
            var index = protection.BlindIndex(number.Upgraded ?? number.Normalized, FieldProtection.IdentityNumber);
            return people.Where(p => p.IdentityIndex == index);
        }

        if (text.Length == 4 && text[..3].All(char.IsAsciiDigit) && (char.IsAsciiDigit(text[3]) || text[3] is 'x' or 'X'))
        {
            var last4 = text.ToUpperInvariant();
            return people.Where(p => p.IdentityLast4 == last4);
        }

        if (text.Length == 11 && text.All(char.IsAsciiDigit)) return people.Where(p => p.Phone == text);
        if (text.All(c => char.IsAsciiLetter(c) || c == ' ' || c == '\''))
        {
            var pinyin = string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant();
            return people.Where(p => p.NameInitials.StartsWith(pinyin) || p.NamePinyin.StartsWith(pinyin));
        }

        return people.Where(p => p.Name.Contains(text));
    }
}
