using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace FamilyPlanning.Documents.Tests;

/// <summary>What a reader gets who copies the text out of a file: line by line, from top to bottom, words apart by one space.</summary>
internal sealed class PrintedPages
{
    private readonly List<string> _pages;

    public PrintedPages(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        _pages = [.. file.GetPages().Select(TextOf)];
        Metadata = file.TryGetXmpMetadata(out var xmp) ? Encoding.UTF8.GetString(xmp.GetXmlBytes()) : "";
        Fonts = [.. file.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName ?? "").Distinct()];
        DarkRectangles = [.. file.GetPages().SelectMany(p => p.Paths).Where(p => p.IsFilled && p.FillColor is { } fill && fill.ToRGBValues() is (0, 0, 0)).Select(p => p.GetBoundingRectangle()!.Value)];
        Sizes = [.. file.GetPages().Select(p => (Math.Round(p.Width * 25.4 / 72), Math.Round(p.Height * 25.4 / 72)))];
    }

    public string Metadata { get; }

    /// <summary>Width and height of each page in millimetres.</summary>
    public IReadOnlyList<(double Width, double Height)> Sizes { get; }

    /// <summary>Names of the embedded fonts.</summary>
    public IReadOnlyList<string> Fonts { get; }

    /// <summary>What is filled with black, apart from letters.</summary>
    public IReadOnlyList<PdfRectangle> DarkRectangles { get; }

    public IReadOnlyList<string> Pages => _pages;

    public string Text => string.Join("\n", _pages.Select((page, i) => $"──── {i + 1} ────\n{page}"));

    private static string TextOf(Page page)
    {
        var text = new StringBuilder();
        foreach (var line in LinesOf(page.Letters.Where(l => l.Value.Length > 0)))
        {
            Letter? before = null;
            foreach (var letter in line.OrderBy(l => l.StartBaseLine.X))
            {
                if (before is not null && letter.StartBaseLine.X - before.EndBaseLine.X > letter.PointSize * 0.2 && text[^1] != ' ') text.Append(' ');
                text.Append(letter.Value);
                before = letter;
            }

            text.Append('\n');
        }

        return string.Join("\n", text.ToString().Split('\n').Select(line => Regex.Replace(line, " {2,}", " ").Trim()).Where(line => line.Length > 0)) + "\n";
    }

    // Letters of one printed line share a base line to within a point.
    private static List<List<Letter>> LinesOf(IEnumerable<Letter> letters)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in letters.OrderByDescending(l => l.StartBaseLine.Y))
        {
            if (lines.Count == 0 || lines[^1][0].StartBaseLine.Y - letter.StartBaseLine.Y > 1.5) lines.Add([]);
            lines[^1].Add(letter);
        }

        return lines;
    }
}
