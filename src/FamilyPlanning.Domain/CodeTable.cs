namespace FamilyPlanning.Domain;

/// <summary>One code of a national code table.</summary>
/// <param name="Code">The digits as the standard prints them.</param>
/// <param name="Name">Chinese name.</param>
public sealed record CodeEntry(string Code, string Name);

/// <summary>A national code table with the words people write for its codes.</summary>
public sealed class CodeTable
{
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _codes;

    /// <summary>Takes the codes and other words for them.</summary>
    /// <param name="entries">Codes with names, in the order of the standard; several on a line, <c>01 汉</c>.</param>
    /// <param name="words">Other words for a code, <c>儿媳妇 38</c>.</param>
    internal CodeTable(string entries, string words)
    {
        All = [.. Pairs(entries).Select(pair => new CodeEntry(pair.First, pair.Second))];
        _names = All.ToDictionary(e => e.Code, e => e.Name);
        _codes = All.ToDictionary(e => e.Name, e => e.Code);
        foreach (var (word, code) in Pairs(words)) _codes[word] = code;
    }

    /// <summary>All codes in the order of the standard.</summary>
    public IReadOnlyList<CodeEntry> All { get; }

    /// <summary>Whether the standard has the code.</summary>
    public bool Has(string? code) => code is not null && _names.ContainsKey(code);

    /// <summary>The name of a code; the code itself where the standard has none, so that nothing on file becomes invisible.</summary>
    public string NameOf(string code) => _names.GetValueOrDefault(code, code);

    /// <summary>The code of a text: a code, its name, or another word for it; none when the text is empty or unknown.</summary>
    public string? Read(string? text)
    {
        var typed = TypedText.Compact(text);
        return Has(typed) ? typed : _codes.GetValueOrDefault(typed);
    }

    private static IEnumerable<(string First, string Second)> Pairs(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => (pair[0], pair[1]));
}
