using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace FamilyPlanning.Web.Shell;

/// <summary>Markup written as an interpolated string: the literal parts are markup, every value put into it is encoded unless it is content already.</summary>
[InterpolatedStringHandler]
public sealed class Markup : IHtmlContent
{
    /// <summary>Encodes what is dangerous in markup and leaves Chinese readable.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    /// <summary>Called by the compiler.</summary>
    public Markup(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Nothing at all.</summary>
    public static Markup None => new(0, 0);

    /// <summary>A markup literal.</summary>
    public void AppendLiteral(string markup) => _text.Append(markup);

    /// <summary>Content is written as it is, parts one after the other, anything else as encoded text independent of the language of the page.</summary>
    public void AppendFormatted<T>(T value)
    {
        switch (value)
        {
            case Markup markup: _text.Append(markup._text); break;
            case IHtmlContent content: Append(content); break;
            case IEnumerable<Markup> parts: foreach (var part in parts) _text.Append(part._text); break;
            case string text: _text.Append(Encoder.Encode(text)); break;
            default: _text.Append(Encoder.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")); break;
        }
    }

    private void Append(IHtmlContent content)
    {
        using var writer = new StringWriter(_text, CultureInfo.InvariantCulture);
        content.WriteTo(writer, Encoder);
    }

    /// <summary>An attribute with a leading blank, or nothing when it has no value.</summary>
    public static Markup Attribute(string name, string? value) => value is null ? None : $" {name}=\"{value}\"";

    /// <summary>An attribute without a value, or nothing.</summary>
    public static Markup Attribute(string name, bool present) => present ? $" {name}" : None;

    /// <summary>The markup when <paramref name="present"/>, otherwise nothing.</summary>
    public static Markup If(bool present, Markup markup) => present ? markup : None;

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var chunk in _text.GetChunks()) writer.Write(chunk.Span);
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
