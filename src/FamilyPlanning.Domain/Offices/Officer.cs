namespace FamilyPlanning.Domain.Offices;

/// <summary>A member of an office who works in the application; sees only the areas of <see cref="Scopes"/>.</summary>
public sealed class Officer : Record, IAreaBound
{
    private readonly List<string> _scopes = [];

    private Officer() { }

    /// <summary>Name as shown beside each act.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Post, which brings the duties.</summary>
    public Post Post { get; private set; }

    /// <summary>Area of the office the officer works for, twelve digits.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Code prefixes (county 6, township 9, village 12 digits) whose records the officer can reach.</summary>
    public IReadOnlyList<string> Scopes => _scopes;

    /// <summary>False once the officer has left; a former officer is never deleted, the trail names them.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Takes an officer into an office; the scope is the area of the office.</summary>
    /// <exception cref="RuleBrokenException">The name is empty or the area is not a village, township or county.</exception>
    public static Officer Appoint(string name, Post post, string areaCode)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(name), "officer.name-required");
        RuleBrokenException.Unless(areaCode is { Length: 12 } && areaCode.All(char.IsAsciiDigit), "officer.area-code");
        var officer = new Officer { Name = name.Trim(), Post = post, AreaCode = areaCode };
        officer._scopes.Add(ScopeOf(areaCode));
        return officer;
    }

    /// <summary>Whether the officer's post brings <paramref name="duty"/>; a former officer may nothing.</summary>
    public bool May(Duty duty) => Active && PostDuties.Of(Post).Contains(duty);

    /// <summary>Whether <paramref name="areaCode"/> lies in one of the officer's areas.</summary>
    public bool Covers(string areaCode) => _scopes.Any(scope => areaCode.StartsWith(scope, StringComparison.Ordinal));

    /// <summary>Gives the officer another post or another set of areas.</summary>
    public void Reassign(Post post, string areaCode, IEnumerable<string> scopes)
    {
        Post = post;
        AreaCode = areaCode;
        _scopes.Clear();
        _scopes.AddRange(scopes.Distinct());
        RuleBrokenException.Unless(_scopes.Count > 0, "officer.scope-required");
    }

    /// <summary>Follows a change of codes: whoever worked in the village works in the one it became, and whoever works there also reaches what stays on file under the old code.</summary>
    /// <param name="from">Old code.</param>
    /// <param name="to">Code afterwards.</param>
    /// <param name="ends">Whether the old code is used no longer; the groups of a split leave people behind who are nobody else's.</param>
    public bool Follow(string from, string to, bool ends)
    {
        var before = _scopes.Count;
        var (knew, knows) = (Covers(from), Covers(to));
        if (knew && !knows) _scopes.Add(ScopeOf(to));
        if (ends && knows && !knew) _scopes.Add(ScopeOf(from));
        var office = ends && AreaCode == from;
        if (office) AreaCode = to;
        return office || _scopes.Count > before;
    }

    /// <summary>The officer leaves; every session ends with the next request.</summary>
    public void Leave() => Active = false;

    /// <summary>The prefix that covers an area and everything in it.</summary>
    public static string ScopeOf(string areaCode) =>
        areaCode.EndsWith("000000", StringComparison.Ordinal) ? areaCode[..6]
        : areaCode.EndsWith("000", StringComparison.Ordinal) ? areaCode[..9]
        : areaCode;
}
