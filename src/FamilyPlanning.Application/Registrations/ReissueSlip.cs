using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Registrations;

/// <summary>Issues a lost or damaged slip again (补发). The new one has its own code; the old one is answered as replaced.</summary>
public sealed class ReissueSlip(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Issues it again.</summary>
    /// <exception cref="RecordChangedException">Somebody else handled it meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, RegistrationChannel channel, string? remark, uint version, Officer officer, CancellationToken ct)
    {
        var registration = await db.RegistrationAsync(id, officer, ct);
        registration.Reissue(channel, remark, RegistrationStore.NewCode(), clock.Now(officer));
        await db.SaveAsync(registration, version, ct);
    }
}
