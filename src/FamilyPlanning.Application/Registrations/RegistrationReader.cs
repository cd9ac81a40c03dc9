using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>A registration with all its parts, for the detail page. Each reading is an opening and stands in the trail.</summary>
public sealed class RegistrationReader(FamilyPlanningDb db, AreaReader areas, TimeProvider clock)
{
    /// <summary>Another registration, as a link.</summary>
    public sealed record Link(Guid Id, string? Number, DateOnly? AcceptedOn);

    /// <summary>Everything the detail page shows.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Place">Full name of the village.</param>
    /// <param name="Officers">Names of the officers by id.</param>
    /// <param name="Earlier">Earlier registration for the same birth, where the officer can see it.</param>
    /// <param name="Later">Later registrations linked to this one.</param>
    public sealed record Picture(
        ChildbearingRegistration Registration, string Place, IReadOnlyDictionary<Guid, string> Officers, Link? Earlier, IReadOnlyList<Link> Later);

    /// <summary>Opens the registration and notes it in the trail.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Picture> OpenAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var registration = await db.ChildbearingRegistrations.AsNoTracking().Within(officer).Whole().SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new RecordNotFoundException("registration", id);
        db.Trail("Opened", nameof(ChildbearingRegistration), id, registration.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        var links = await db.ChildbearingRegistrations.AsNoTracking().Within(officer).Where(r => r.Id == registration.EarlierId || r.EarlierId == id)
            .OrderBy(r => r.Id).Select(r => new Link(r.Id, r.Number, r.AcceptedOn)).ToListAsync(ct);
        return new Picture(
            registration, await areas.FullNameAsync(registration.AreaCode, ct), await OfficersAsync(registration, ct),
            links.Find(l => l.Id == registration.EarlierId), [.. links.Where(l => l.Id != registration.EarlierId)]);
    }

    private Task<Dictionary<Guid, string>> OfficersAsync(ChildbearingRegistration registration, CancellationToken ct)
    {
        var ids = registration.Handlings.SelectMany(h => new[] { h.AcceptedBy, h.FinishedBy ?? h.AcceptedBy })
            .Concat(registration.Slips.SelectMany(s => s.Prints).Select(p => p.PrintedBy)).Distinct().ToArray();
        return db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }
}
