using System.Buffers;

using FamilyPlanning.Domain;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Normalises what stands in a cell before it is judged, beyond what <see cref="TypedText"/> does for anything typed.</summary>
public static class LedgerText
{
    private static readonly SearchValues<char> _invisible = SearchValues.Create("\u200B\u200C\u200D\u2060\uFEFF\u00AD");

    /// <summary>Half-width and trimmed, without invisible signs; an apostrophe typed in front to make Excel keep the digits is dropped.</summary>
    public static string Trimmed(string raw)
    {
        var text = TypedText.Fold(Visible(raw));
        return text.Length > 1 && text[0] is '\'' or '‘' or '’' or '`' ? text[1..].TrimStart() : text;
    }

    /// <summary>Half-width without any white space, for numbers, phones, names and headers.</summary>
    public static string Compact(string raw) => TypedText.Compact(Trimmed(raw));

    /// <summary>A name: without white space, and with one kind of middle dot (U+00B7) between the parts of a minority name.</summary>
    public static string Name(string raw) => Compact(raw).Replace('•', '·').Replace('・', '·').Replace('‧', '·').Replace('∙', '·').Replace('⋅', '·');

    private static string Visible(string raw) =>
        raw.AsSpan().IndexOfAny(_invisible) < 0 ? raw : string.Concat(raw.Where(sign => !_invisible.Contains(sign)));
}
