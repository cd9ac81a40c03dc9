using System.Text;

namespace FamilyPlanning.Domain;

/// <summary>Text as people type or paste it, brought to one form before it is judged (domain.md 13.1).</summary>
public static class TypedText
{
    /// <summary>Full-width and other compatibility forms become plain ones (Unicode NFKC) and outer white space goes; nothing typed gives an empty text.</summary>
    public static string Fold(string? typed) => string.IsNullOrEmpty(typed) ? "" : Compatible(typed).Trim();

    /// <summary>Like <see cref="Fold"/>, and the white space inside goes as well: for numbers, codes and dates.</summary>
    public static string Compact(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        var text = Compatible(typed);
        return text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;
    }

    /// <summary>Number of characters a reader sees as code points; an emoji counts once.</summary>
    public static int Length(string text)
    {
        var runes = 0;
        foreach (var _ in text.EnumerateRunes()) runes++;
        return runes;
    }

    /// <summary>Whether the text is one or more of the digits 0 to 9 and nothing else.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
        }
        return !text.IsEmpty;
    }

    private static string Compatible(string typed)
    {
        if (Ascii.IsValid(typed)) return typed;
        return Whole(typed).Normalize(NormalizationForm.FormKC);
    }

    // A lone half of a surrogate pair makes Normalize throw; nothing a person can type may end in a fault.
    private static string Whole(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes()) text.Append(rune);
        return text.ToString();
    }
}
