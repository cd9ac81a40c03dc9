using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Whether the database answers now.</summary>
public sealed class DatabaseProbe(FamilyPlanningDb db)
{
    /// <summary>True when a statement comes back.</summary>
    public Task<bool> AnswersAsync(CancellationToken ct) => db.Database.CanConnectAsync(ct);
}
