using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Looks through the whole ledger for records that look like one person, as every night. The database names the few that could; the rule weighs them; what a clerk has answered stays answered.</summary>
public sealed class FindDuplicates(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Two rows side by side as the rule weighs them.</summary>
    private sealed record Couple(
        Guid FirstId, Guid SecondId, string FirstArea, string FirstName, string FirstFolded, string FirstSex, DateOnly FirstBorn, byte[]? FirstNumber, Guid? FirstMother, Guid? FirstSpouse, string? FirstPhone, Guid FirstHousehold,
        string SecondArea, string SecondName, string SecondFolded, string SecondSex, DateOnly SecondBorn, byte[]? SecondNumber, Guid? SecondMother, Guid? SecondSpouse, string? SecondPhone, Guid SecondHousehold)
    {
        public Likeness Weigh() => Likeness.Of(
            new PersonTraits(FirstName, FirstFolded, Enum.Parse<Sex>(FirstSex), FirstBorn, FirstArea) { IdentityIndex = FirstNumber, MotherId = FirstMother, SpouseId = FirstSpouse, Phone = FirstPhone, HouseholdId = FirstHousehold },
            new PersonTraits(SecondName, SecondFolded, Enum.Parse<Sex>(SecondSex), SecondBorn, SecondArea) { IdentityIndex = SecondNumber, MotherId = SecondMother, SpouseId = SecondSpouse, Phone = SecondPhone, HouseholdId = SecondHousehold });
    }

    /// <summary>Looks through everything.</summary>
    /// <returns>How many pairs wait for a clerk.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await MarkLikelyAsync(ct);
        var found = new List<(Couple Couple, int Score)>();
        await foreach (var couple in LikelyAsync().WithCancellation(ct))
        {
            if (couple.Weigh() is { IsWorthAsking: true } likeness) found.Add((couple, likeness.Score));
        }

        await KeepAsync(found, ct);
        await transaction.CommitAsync(ct);
        return await db.DuplicatePairs.CountAsync(p => p.State == DuplicateState.Open, ct);
    }

    // Nobody is compared with everybody: only who sounds alike and shares a birth date, a mother, a spouse, a phone, or the year and village where a number is missing.
    private Task<int> MarkLikelyAsync(CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        CREATE TEMPORARY TABLE sounding ON COMMIT DROP AS
        SELECT id, public.fold_pinyin(name_pinyin) AS folded, birth_date, mother_id, spouse_id, phone, area_code, identity_index IS NULL AS unnumbered FROM persons WHERE merged_into_id IS NULL;
        ANALYZE sounding;
        CREATE TEMPORARY TABLE likely ON COMMIT DROP AS
        SELECT a.id AS first_id, b.id AS second_id FROM sounding a JOIN sounding b ON b.folded = a.folded AND b.birth_date = a.birth_date AND b.id > a.id
        UNION SELECT least(a.id, b.id), greatest(a.id, b.id) FROM persons a JOIN persons b ON b.identity_index = a.identity_index AND b.id <> a.id AND b.merged_into_id IS NULL WHERE a.shares_number AND a.merged_into_id IS NULL
        UNION SELECT a.id, b.id FROM sounding a JOIN sounding b ON b.folded = a.folded AND b.mother_id = a.mother_id AND b.id > a.id
        UNION SELECT a.id, b.id FROM sounding a JOIN sounding b ON b.folded = a.folded AND b.spouse_id = a.spouse_id AND b.id > a.id
        UNION SELECT a.id, b.id FROM sounding a JOIN sounding b ON b.folded = a.folded AND b.phone = a.phone AND b.id > a.id
        UNION SELECT a.id, b.id FROM sounding a JOIN sounding b ON b.folded = a.folded AND b.area_code = a.area_code AND b.id > a.id
            AND date_trunc('year', b.birth_date) = date_trunc('year', a.birth_date) WHERE a.unnumbered OR b.unnumbered
        """, ct);

    private IAsyncEnumerable<Couple> LikelyAsync() => db.Database.SqlQuery<Couple>(
        $"""
        SELECT l.first_id, l.second_id, a.area_code AS first_area, a.name AS first_name, public.fold_pinyin(a.name_pinyin) AS first_folded, a.sex AS first_sex, a.birth_date AS first_born,
            a.identity_index AS first_number, a.mother_id AS first_mother, a.spouse_id AS first_spouse, a.phone AS first_phone, a.household_id AS first_household,
            b.area_code AS second_area, b.name AS second_name, public.fold_pinyin(b.name_pinyin) AS second_folded, b.sex AS second_sex, b.birth_date AS second_born,
            b.identity_index AS second_number, b.mother_id AS second_mother, b.spouse_id AS second_spouse, b.phone AS second_phone, b.household_id AS second_household
        FROM likely l JOIN persons a ON a.id = l.first_id JOIN persons b ON b.id = l.second_id
        """).AsAsyncEnumerable();

    // A pair that no longer looks alike (somebody was corrected) goes; one that was answered is not asked again.
    private async Task KeepAsync(List<(Couple Couple, int Score)> found, CancellationToken ct)
    {
        var ids = found.Select(_ => Guid.CreateVersion7()).ToArray();
        var (firsts, seconds) = (found.Select(f => f.Couple.FirstId).ToArray(), found.Select(f => f.Couple.SecondId).ToArray());
        var (areas, scores) = (found.Select(f => f.Couple.FirstArea).ToArray(), found.Select(f => f.Score).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM duplicate_pairs WHERE state = 'Open' AND (first_id, second_id) NOT IN (SELECT * FROM unnest({firsts}, {seconds}))", ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO duplicate_pairs AS p (id, area_code, first_id, second_id, score, state, found_at)
            SELECT id, area, first, second, score, 'Open', {clock.GetUtcNow().UtcDateTime} FROM unnest({ids}, {areas}, {firsts}, {seconds}, {scores}) AS f (id, area, first, second, score)
            ON CONFLICT (first_id, second_id) DO UPDATE SET score = excluded.score WHERE p.state = 'Open' AND p.score <> excluded.score
            """, ct);
    }
}
