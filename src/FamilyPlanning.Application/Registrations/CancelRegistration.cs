using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Registrations;

/// <summary>Cancels a registration at the applicant's wish (注销).</summary>
public sealed class CancelRegistration(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Cancels it.</summary>
    /// <param name="id">Registration.</param>
    /// <param name="askedByApplicant">The applicant asked for it, in person or through somebody entrusted.</param>
    /// <param name="channel">How the wish came in.</param>
    /// <param name="remark">What the applicant said; may be empty, no reason is asked.</param>
    /// <param name="version">Version the officer saw.</param>
    /// <param name="officer">Who enters it.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="RecordChangedException">Somebody else handled it meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, bool askedByApplicant, RegistrationChannel channel, string? remark, uint version, Officer officer, CancellationToken ct)
    {
        var registration = await db.RegistrationAsync(id, officer, ct);
        registration.Cancel(askedByApplicant, channel, remark, clock.Now(officer));
        await db.SaveAsync(registration, version, ct);
    }
}
