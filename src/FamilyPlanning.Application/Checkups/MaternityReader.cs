using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>A maternity file with its offers. Each reading is an opening and stands in the trail: health data (PIPL Art. 28).</summary>
public sealed class MaternityReader(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>One offer of the file.</summary>
    public sealed record Line(Guid Id, CheckupStep Step, DateOnly WindowFrom, DateOnly WindowTo, InvitationState State);

    /// <summary>What the page shows.</summary>
    public sealed record Picture(MaternityClient Client, string Name, string Village, IReadOnlyList<Line> Offers);

    /// <summary>Opens the file.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Picture> ReadAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var client = await db.MaternityClients.AsNoTracking().Within(officer).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new RecordNotFoundException("maternity client", id);
        var name = await db.Persons.Where(p => p.Id == client.PersonId).Select(p => p.Name).SingleAsync(ct);
        var village = await db.AreaNameAsync(client.AreaCode, ct);
        var offers = await db.ServiceInvitations.AsNoTracking().Where(i => i.BasisId == id).OrderBy(i => i.WindowFrom)
            .Select(i => new Line(i.Id, i.Step, i.WindowFrom, i.WindowTo, i.State)).ToListAsync(ct);
        db.Trail("Opened", nameof(MaternityClient), id, client.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return new Picture(client, name, village, offers);
    }
}
