using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Registrations;

/// <summary>Ends a check with another place and registers what was waiting for it (协查办结).</summary>
public sealed class EndEntitlementCheck(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Ends it with the other place's answer, or on the applicant's promise where none could be had.</summary>
    /// <exception cref="RecordChangedException">Somebody else handled it meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, EntitlementCheckAnswer answer, string? remark, uint version, Officer officer, CancellationToken ct)
    {
        var registration = await db.RegistrationAsync(id, officer, ct);
        registration.EndCheck(answer, remark, RegistrationStore.NewCode(), clock.Now(officer));
        await db.SaveAsync(registration, version, ct);
    }
}
