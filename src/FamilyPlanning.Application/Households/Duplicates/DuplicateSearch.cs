using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>The pairs that look like one person, the most alike first. An officer sees a pair when one of the two is in the officer's area; of the other only the village is told.</summary>
public sealed class DuplicateSearch(FamilyPlanningDb db)
{
    /// <summary>One record of a pair.</summary>
    /// <param name="Id">The record.</param>
    /// <param name="Mine">Whether it is in the officer's area.</param>
    /// <param name="Name">Name; empty where it is not.</param>
    /// <param name="Sex">Sex.</param>
    /// <param name="BirthDate">Birth date.</param>
    /// <param name="Masked">Masked identity number.</param>
    /// <param name="Village">Village.</param>
    public sealed record Side(Guid Id, bool Mine, string Name, Sex Sex, DateOnly? BirthDate, string? Masked, string Village);

    /// <summary>One pair.</summary>
    public sealed record Row(Guid Id, DuplicateState State, Side First, Side Second, Likeness Likeness, string? Words);

    /// <summary>Pairs in one state.</summary>
    public async Task<Page<Row>> PageAsync(DuplicateState state, string? after, int size, Officer officer, CancellationToken ct)
    {
        var pairs = Seen(officer).Where(p => p.State == state);
        var total = await pairs.CountAsync(ct);
        if (Keyset.Read(after) is [var scored, var last] && int.TryParse(scored, CultureInfo.InvariantCulture, out var score) && Guid.TryParse(last, out var id))
            pairs = pairs.Where(p => p.Score < score || (p.Score == score && p.Id > id));
        var rows = await pairs.OrderByDescending(p => p.Score).ThenBy(p => p.Id).Take(size + 1).ToListAsync(ct);
        var next = rows.Count > size ? Keyset.Write(rows[size - 1].Score.ToString(CultureInfo.InvariantCulture), rows[size - 1].Id.ToString()) : null;
        return new Page<Row>(await ShowAsync([.. rows.Take(size)], officer, ct), total, next);
    }

    /// <summary>How many pairs wait for an answer in the officer's area.</summary>
    public Task<int> OpenAsync(Officer officer, CancellationToken ct) => Seen(officer).CountAsync(p => p.State == DuplicateState.Open, ct);

    /// <summary>The open pairs of a person the officer has opened.</summary>
    public async Task<IReadOnlyList<Row>> OfAsync(Guid personId, Officer officer, CancellationToken ct)
    {
        var pairs = await db.DuplicatePairs.AsNoTracking().Where(p => p.State == DuplicateState.Open && (p.FirstId == personId || p.SecondId == personId)).Take(5).ToListAsync(ct);
        return pairs.Count == 0 ? [] : await ShowAsync(pairs, officer, ct);
    }

    // Two joins and a union: each finds its people by their key; a pair whose record was merged meanwhile falls away.
    private IQueryable<DuplicatePair> Seen(Officer officer)
    {
        var pairs = db.DuplicatePairs.AsNoTracking().Join(db.Persons, p => p.FirstId, a => a.Id, (p, a) => p).Join(db.Persons, p => p.SecondId, b => b.Id, (p, b) => p);
        var first = db.DuplicatePairs.Join(db.Persons.Within(officer), p => p.FirstId, a => a.Id, (p, a) => p.Id);
        var second = db.DuplicatePairs.Join(db.Persons.Within(officer), p => p.SecondId, b => b.Id, (p, b) => p.Id);
        var mine = first.Union(second);
        return pairs.Where(p => mine.Contains(p.Id));
    }

    private async Task<List<Row>> ShowAsync(List<DuplicatePair> pairs, Officer officer, CancellationToken ct)
    {
        var ids = pairs.SelectMany(p => new[] { p.FirstId, p.SecondId }).Distinct().ToArray();
        var people = await db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var villages = await db.AreaNamesAsync(people.Values.Select(p => p.AreaCode), ct);
        Side Show(Person person) => officer.Covers(person.AreaCode)
            ? new Side(person.Id, true, person.Name, person.Sex, person.BirthDate, person.IdentityMasked, villages.GetValueOrDefault(person.AreaCode, person.AreaCode))
            : new Side(person.Id, false, "", Sex.Unspecified, null, null, villages.GetValueOrDefault(person.AreaCode, person.AreaCode));
        return [.. pairs.Where(p => people.ContainsKey(p.FirstId) && people.ContainsKey(p.SecondId)).Select(p => new Row(p.Id, p.State, Show(people[p.FirstId]), Show(people[p.SecondId]), Pairs.Compare(people[p.FirstId], people[p.SecondId]), p.Words))];
    }
}
