using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Shell;

/// <summary>One field two officers disagree on: as it was, as I typed it, as a colleague saved it.</summary>
public sealed record ConflictLine(string Label, string Base, string Mine, string Theirs)
{
    private const string Nothing = "—";

    /// <summary>The fields that differ between <paramref name="mine"/> and <paramref name="theirs"/>, by their labels; without <paramref name="opened"/> the base is not known.</summary>
    public static IReadOnlyList<ConflictLine> Between(
        IReadOnlyDictionary<string, string>? opened, IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs, IStringLocalizer<SharedResources> texts) =>
        [.. mine.Where(field => theirs.GetValueOrDefault(field.Key) != field.Value)
            .Select(field => new ConflictLine(texts[field.Key], opened?.GetValueOrDefault(field.Key) ?? Nothing, field.Value, theirs.GetValueOrDefault(field.Key) ?? Nothing))];

    /// <summary>The labelled fields of a form with what they hold.</summary>
    public static Dictionary<string, string> FieldsOf(object form) => form.GetType().GetProperties()
        .Select(property => (Label: property.GetCustomAttribute<DisplayAttribute>()?.Name, Value: property))
        .Where(field => field.Label is not null).ToDictionary(field => field.Label!, field => Text(field.Value.GetValue(form)));

    /// <summary>What a field holds, as the table shows it.</summary>
    public static string Text(object? value) => value switch
    {
        null or "" => Nothing,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? Nothing,
    };
}
