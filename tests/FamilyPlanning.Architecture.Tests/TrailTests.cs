using System.Text.RegularExpressions;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Architecture.Tests;

/// <summary>The audit administrator reads the trail in words, not in names of the code.</summary>
public sealed partial class TrailTests
{
    // An earlier description stands in the line of the change itself.
    private static readonly string[] _untold = [nameof(PersonVersion), nameof(HouseholdVersion)];

    private static readonly string _words = File.ReadAllText(Path.Combine(Sources.Root, "src/FamilyPlanning.Web/Pages/Administration/Trail/TrailWords.cs"));

    [Fact]
    public void Every_kind_of_record_has_its_word()
    {
        var kinds = typeof(FamilyPlanningDb).GetProperties()
            .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)).Select(p => p.PropertyType.GenericTypeArguments[0])
            .Where(type => type.IsSubclassOf(typeof(Domain.Record))).Select(type => type.Name).Except(_untold).ToList();

        Assert.True(kinds.Count > 20);
        Assert.Empty(kinds.Where(HasNoWord));
    }

    [Fact]
    public void Every_verb_an_act_writes_has_its_word()
    {
        var verbs = Sources.Files("src/FamilyPlanning.Application", ".cs")
            .SelectMany(path => Verb().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.True(verbs.Count > 10);
        Assert.Empty(verbs.Where(HasNoWord));
    }

    private static bool HasNoWord(string name) => !_words.Contains($"[\"{name}\"]", StringComparison.Ordinal);

    [GeneratedRegex("""db\.Trail\("(\w+)",""")]
    private static partial Regex Verb();
}
