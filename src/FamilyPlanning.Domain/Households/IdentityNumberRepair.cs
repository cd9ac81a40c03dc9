namespace FamilyPlanning.Domain.Households;

/// <summary>What was probably mistyped in an identity number.</summary>
public enum TypingSlip
{
    /// <summary>Two neighbouring characters changed places.</summary>
    Swapped,

    /// <summary>One character is another than it should be.</summary>
    Mistyped,
}

/// <summary>A number one slip away from what was typed that passes every check; a question to the person, never a silent correction.</summary>
/// <param name="Number">The whole number.</param>
/// <param name="Slip">What would have happened.</param>
/// <param name="Position">Place of the (first) differing character, counted from 1.</param>
public sealed record IdentityNumberSuggestion(string Number, TypingSlip Slip, int Position);

/// <summary>Explains a refused 18-digit number to the person who typed it: which characters are at fault and what could have been meant.</summary>
public static class IdentityNumberRepair
{
    /// <summary>The places (from 1) the eye should go to; empty when the number is valid or has the wrong length.</summary>
    public static IReadOnlyList<int> PlacesAtFault(IdentityNumberReading reading) => reading.Fault switch
    {
        IdentityNumberFault.Characters => WrongCharacters(reading.Normalized),
        IdentityNumberFault.Area => [1, 2],
        IdentityNumberFault.BirthDate or IdentityNumberFault.FutureBirth when reading.Normalized.Length == 15 => [.. Enumerable.Range(7, 6)],
        IdentityNumberFault.BirthDate or IdentityNumberFault.FutureBirth => [.. Enumerable.Range(7, 8)],
        IdentityNumberFault.CheckDigit => [18],
        _ => [],
    };

    /// <summary>Numbers one slip away that pass every check and agree with the birth date and sex known from elsewhere; swaps first.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="asOf">The day of reading.</param>
    /// <param name="birthDate">Birth date from the household book; without it every possible one counts.</param>
    /// <param name="sex">Sex from the household book; without it both count.</param>
    public static IReadOnlyList<IdentityNumberSuggestion> Suggest(string? typed, DateOnly asOf, DateOnly? birthDate = null, Sex? sex = null)
    {
        var text = TypedText.Compact(typed).ToUpperInvariant();
        if (text.Length != 18) return [];
        return [.. Swaps(text).Concat(Replacements(text))
            .Where(s => IdentityNumber.FaultOfEighteen(s.Number, asOf) is null)
            .Where(s => birthDate is null || IdentityNumber.BirthDateOf(s.Number) == birthDate)
            .Where(s => sex is not (Sex.Male or Sex.Female) || IdentityNumber.SexOf(s.Number) == sex)];
    }

    private static IEnumerable<IdentityNumberSuggestion> Swaps(string text)
    {
        for (var i = 0; i < 17; i++)
        {
            if (text[i] == text[i + 1]) continue;
            var changed = text.ToCharArray();
            (changed[i], changed[i + 1]) = (changed[i + 1], changed[i]);
            yield return new(new string(changed), TypingSlip.Swapped, i + 1);
        }
    }

    private static IEnumerable<IdentityNumberSuggestion> Replacements(string text)
    {
        for (var i = 0; i < 18; i++)
        {
            foreach (var c in i == 17 ? "0123456789X" : "0123456789")
            {
                if (c == text[i]) continue;
                var changed = text.ToCharArray();
                changed[i] = c;
                yield return new(new string(changed), TypingSlip.Mistyped, i + 1);
            }
        }
    }

    private static List<int> WrongCharacters(string text)
    {
        var places = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var fits = char.IsAsciiDigit(text[i]) || (text.Length == 18 && i == 17 && text[i] == 'X');
            if (!fits) places.Add(i + 1);
        }
        return places;
    }
}
