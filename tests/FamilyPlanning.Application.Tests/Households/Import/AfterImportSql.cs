namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>The figures of the key asked from the tables alone.</summary>
internal static class AfterImportSql
{
    public const string Text =
        """
        WITH everybody AS (
            SELECT p.*, lower(p.sex) AS word, extract(year FROM p.birth_date)::int AS birth_year, extract(year FROM age(date '2026-11-23', p.birth_date))::int AS years FROM persons p),
        living AS (
            SELECT e.*, CASE WHEN years <= 2 THEN '0-2' WHEN years <= 6 THEN '3-6' WHEN years <= 14 THEN '7-14' WHEN years <= 49 THEN '15-49' WHEN years <= 59 THEN '50-59' ELSE '60+' END AS age_group
            FROM everybody e WHERE death_date IS NULL),
        wives AS (SELECT * FROM living WHERE word = 'female' AND years BETWEEN 15 AND 49 AND marital_status IN ('20', '21', '22', '23'))
        SELECT jsonb_build_object(
            'importedRows', (SELECT count(*) FROM everybody),
            'deceased', (SELECT count(*) FROM everybody WHERE death_date IS NOT NULL),
            'population', (SELECT count(*) FROM memberships WHERE until IS NULL),
            'households', (SELECT count(*) FROM households),
            'householdsWithHeadRowInError', (SELECT count(*) FROM households h WHERE head_id IS NULL
                AND NOT EXISTS (SELECT FROM import_findings f WHERE f.kind = 'HouseholdWithoutHead' AND f.value = h.number)),
            'byVillageCode', (SELECT jsonb_object_agg(area_code, n) FROM (SELECT area_code, count(*) AS n FROM living GROUP BY 1) v),
            'bySex', (SELECT jsonb_object_agg(word, n) FROM (SELECT word, count(*) AS n FROM living GROUP BY 1) v),
            'byAgeGroup', (SELECT jsonb_object_agg(age_group, n) FROM (SELECT age_group, count(*) AS n FROM living GROUP BY 1) v),
            'byAgeGroupAndSex', (SELECT jsonb_object_agg(age_group, both_sexes) FROM (
                SELECT age_group, jsonb_build_object('male', count(*) FILTER (WHERE word = 'male'), 'female', count(*) FILTER (WHERE word = 'female')) AS both_sexes FROM living GROUP BY 1) v),
            'birthsByYear', (SELECT jsonb_object_agg(birth_year::text, births) FROM (
                SELECT birth_year, jsonb_build_object('total', count(*), 'male', count(*) FILTER (WHERE word = 'male'), 'female', count(*) FILTER (WHERE word = 'female'),
                    'parity1', count(*) FILTER (WHERE birth_order = 1), 'parity2', count(*) FILTER (WHERE birth_order = 2), 'parity3plus', count(*) FILTER (WHERE birth_order >= 3),
                    'parityUnknown', count(*) FILTER (WHERE birth_order IS NULL)) AS births
                FROM everybody WHERE birth_year >= 2015 GROUP BY 1) v),
            'marriedWomen15to49', (SELECT count(*) FROM wives),
            'marriedByCode', (SELECT jsonb_object_agg(area_code, n) FROM (SELECT area_code, count(*) AS n FROM wives GROUP BY 1) v),
            'byHukouAndResidence', (SELECT jsonb_build_object(
                'hukouHereLivesHere', count(*) FILTER (WHERE registered_here AND lives_here), 'hukouHereLivesElsewhere', count(*) FILTER (WHERE registered_here AND NOT lives_here),
                'hukouElsewhereLivesHere', count(*) FILTER (WHERE NOT registered_here AND lives_here), 'hukouElsewhereLivesElsewhere', count(*) FILTER (WHERE NOT registered_here AND NOT lives_here)) FROM living)
        )::text
        """;
}
