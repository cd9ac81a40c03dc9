using FamilyPlanning.Domain;

namespace FamilyPlanning.Application.Jobs;

/// <summary>Why work failed, as it is kept with the run: the code of the rule and the values its sentence shows. The page says it in the officer's language.</summary>
public static class JobMessage
{
    private const char Separator = '\u001f';

    /// <summary>The broken rule as text.</summary>
    public static string Of(RuleBrokenException broken) =>
        string.Join(Separator, broken.Values.Select(value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)).Prepend(broken.Rule));

    /// <summary>Code and values of a kept text; a plain sentence is its own code.</summary>
    public static (string Key, object[] Values) Read(string message)
    {
        var parts = message.Split(Separator);
        return (parts[0], [.. parts.Skip(1)]);
    }
}
