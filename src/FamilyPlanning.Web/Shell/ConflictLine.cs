using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Shell;

/// <summary>One field two officers disagree on: as it was, as I typed it, as a colleague saved it.</summary>
public sealed record ConflictLine(string Label, string Base, string Mine, string Theirs)
{
    /// <summary>The fields that differ between <paramref name="mine"/> and <paramref name="theirs"/>, by their labels.</summary>
    public static IReadOnlyList<ConflictLine> Between<T>(T? opened, T mine, T theirs, IStringLocalizer<SharedResources> texts) where T : class =>
        [.. typeof(T).GetProperties().Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null)
            .Select(p => new ConflictLine(texts[p.GetCustomAttribute<DisplayAttribute>()!.Name!], opened is null ? "—" : Text(p.GetValue(opened)), Text(p.GetValue(mine)), Text(p.GetValue(theirs))))
            .Where(line => line.Mine != line.Theirs)];

    private static string Text(object? value) => value switch
    {
        null or "" => "—",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "—",
    };
}
