using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>What is open for people goes with them, so that the new village goes on where the old one stopped: offers not yet given, the maternity file, registrations in progress. What is done stays where it was done.</summary>
internal static class OpenServices
{
    /// <summary>Moves it to the village the people stand in now, in the transaction of the act.</summary>
    public static async Task FollowPeopleAsync(this FamilyPlanningDb db, Guid[] people, string areaCode, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"UPDATE service_invitations SET area_code = {areaCode} WHERE person_id = ANY({people}) AND state IN ('Planned', 'Offered', 'Accepted')", ct);
        await db.Database.ExecuteSqlAsync($"UPDATE maternity_clients SET area_code = {areaCode} WHERE person_id = ANY({people}) AND closed_on IS NULL", ct);
        // The parts of a registration carry its area too; it keeps its number and the day its result is owed.
        await db.Database.ExecuteSqlAsync($"""
            WITH open AS (
                UPDATE childbearing_registrations SET area_code = {areaCode}
                WHERE status IN ('Accepted', 'Checking') AND id IN (SELECT registration_id FROM registration_parties WHERE role = 'Applicant' AND person_id = ANY({people}))
                RETURNING id),
            parties AS (UPDATE registration_parties SET area_code = {areaCode} WHERE registration_id IN (SELECT id FROM open)),
            children AS (UPDATE registration_children SET area_code = {areaCode} WHERE registration_id IN (SELECT id FROM open)),
            handlings AS (UPDATE registration_handlings SET area_code = {areaCode} WHERE registration_id IN (SELECT id FROM open))
            UPDATE entitlement_checks SET area_code = {areaCode} WHERE registration_id IN (SELECT id FROM open)
            """, ct);
    }
}
