using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>Opens the file of a pregnant woman who agreed to be offered services, and plans her offers.</summary>
public sealed class OpenMaternityClient(FamilyPlanningDb db, PlanOffers plan, TimeProvider clock)
{
    /// <summary>Version of the consent text in use.</summary>
    public const string ConsentVersion = "2026-1";

    /// <summary>Opens it from the last period or the due date.</summary>
    public async Task<Guid> ExecuteAsync(Guid personId, DateOnly? lastPeriod, DateOnly? dueDate, Officer officer, CancellationToken ct)
    {
        var woman = await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        var client = MaternityClient.Open(woman, lastPeriod, dueDate, ConsentVersion, clock.Today());
        db.MaternityClients.Add(client);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveUniqueAsync("ux_maternity_clients_open", "maternity.open-already", ct);
        await plan.ExecuteAsync(woman.AreaCode, officer, ct);
        await transaction.CommitAsync(ct);
        return client.Id;
    }
}
