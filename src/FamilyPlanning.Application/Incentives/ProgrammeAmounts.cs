using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Seed;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>The dated amounts of the programmes: those the product ships with, and those offices have put in force since.</summary>
public sealed class ProgrammeAmounts(FamilyPlanningDb db)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly List<ProgrammeAmount> _shipped = Read();

    private sealed record Row(Programme Programme, string Category, string Scope, DateOnly ValidFrom, decimal Amount, AmountUnit Unit, string Source, SourceMark Mark);

    /// <summary>All rows of a programme; a row of the office takes the place of a shipped one for the same area and day.</summary>
    public async Task<IReadOnlyList<ProgrammeAmount>> ReadAsync(Programme programme, CancellationToken ct)
    {
        var enacted = await db.ProgrammeAmounts.AsNoTracking().Where(a => a.Programme == programme).ToListAsync(ct);
        return [.. enacted.Concat(_shipped.Where(a => a.Programme == programme)).DistinctBy(a => (a.Category, a.Scope, a.ValidFrom))];
    }

    private static List<ProgrammeAmount> Read()
    {
        using var file = SeedFiles.Open("programme-amounts.json");
        return [.. JsonSerializer.Deserialize<List<Row>>(file, _json)!
            .Select(r => ProgrammeAmount.Enact(r.Programme, r.Category, r.Scope, r.ValidFrom, r.Amount, r.Unit, r.Source, r.Mark))];
    }
}
