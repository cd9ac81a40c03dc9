using System.Globalization;

namespace FamilyPlanning.Domain.Privacy;

/// <summary>Shows enough of a datum for the person to recognise it and too little for others (脱敏, domain.md 14).</summary>
public static class Masking
{
    /// <summary>The first character of a name and a star for each of the others, three at most: 王**, 欧***.</summary>
    public static string Name(string name)
    {
        var characters = new StringInfo(name.Trim());
        return characters.LengthInTextElements <= 1
            ? characters.String
            : characters.SubstringByTextElements(0, 1) + new string('*', Math.Min(3, characters.LengthInTextElements - 1));
    }
}
