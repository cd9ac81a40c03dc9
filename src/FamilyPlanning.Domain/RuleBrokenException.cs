namespace FamilyPlanning.Domain;

/// <summary>A rule of the office or of the law does not allow this act in the present state of the record.</summary>
/// <remarks>The page turns <see cref="Rule"/> into its sentence in the officer's language; <see cref="Values"/> fill its places.</remarks>
public sealed class RuleBrokenException(string rule, params object[] values) : Exception(rule)
{
    /// <summary>Code of the rule, <c>area.rule</c>, key of its sentence.</summary>
    public string Rule { get; } = rule;

    /// <summary>Values the sentence shows; never an identity or account number.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>Throws unless <paramref name="holds"/>.</summary>
    public static void Unless(bool holds, string rule, params object[] values)
    {
        if (!holds) throw new RuleBrokenException(rule, values);
    }
}
