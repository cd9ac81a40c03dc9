using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Registrations;

/// <summary>Takes changed facts into a registration (变更) and issues a new slip; the old one is no longer valid.</summary>
public sealed class ChangeRegistration(FamilyPlanningDb db, StatementReading reading, PolicyParameters parameters, TimeProvider clock)
{
    /// <summary>Changes it.</summary>
    /// <exception cref="RecordChangedException">Somebody else handled it meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, RegistrationEntry entry, RegistrationChannel channel, string? remark, uint version, Officer officer, CancellationToken ct)
    {
        var registration = await db.RegistrationAsync(id, officer, ct);
        var by = clock.Now(officer);
        var stated = await reading.ReadAsync(entry, officer, ct);
        registration.Change(stated, channel, remark, await parameters.OrderCountingAsync(registration.AreaCode, by.Today, ct), RegistrationStore.NewCode(), by);
        await db.SaveAsync(registration, version, ct);
    }
}
