using System.Globalization;
using System.Text.Json;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Seed;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Reads the values that differ by province or change with a notice: the nearest area's row in force on the day, else the shipped default with its source.</summary>
public sealed class PolicyParameters(FamilyPlanningDb db)
{
    /// <summary>A value in force and where it comes from.</summary>
    public sealed record Setting(string Name, string Value, string Source, string Mark = "")
    {
        /// <summary>The value as a whole number.</summary>
        public int Number => int.Parse(Value, CultureInfo.InvariantCulture);
    }

    private static readonly Dictionary<string, Setting> _defaults = Read().ToDictionary(s => s.Name);

    /// <summary>Names of all parameters with the shipped values.</summary>
    public static IReadOnlyCollection<Setting> Defaults => _defaults.Values;

    /// <summary>The value of <paramref name="name"/> in an area on a day.</summary>
    public async Task<Setting> ReadAsync(string name, string areaCode, DateOnly on, CancellationToken ct)
    {
        string[] areas = [areaCode, areaCode[..9] + "000", areaCode[..6] + "000000"];
        var row = await db.PolicyParameters.AsNoTracking().Where(p => p.Name == name && areas.Contains(p.AreaCode) && p.ValidFrom <= on)
            .OrderByDescending(p => p.AreaCode).ThenByDescending(p => p.ValidFrom).FirstOrDefaultAsync(ct);
        return row is null ? _defaults[name] : new Setting(row.Name, row.Value, row.Source);
    }

    private static List<Setting> Read()
    {
        using var file = SeedFiles.Open("parameters.json");
        return JsonSerializer.Deserialize<List<Setting>>(file, JsonSerializerOptions.Web)!;
    }
}
