using System.Text;
using System.Xml;

using DocumentFormat.OpenXml.Packaging;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The table of texts that cells point into, and the reading of rich text in general.</summary>
internal static class SharedTexts
{
    /// <summary>Reader settings for foreign parts: no document type, nothing from outside.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>The texts in the order of their numbers; empty where the workbook has no such table.</summary>
    public static List<string> Of(WorkbookPart workbook)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part) return texts;

        using var xml = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Settings);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" }) texts.Add(TextOf(xml));

        return texts;
    }

    /// <summary>The text of the element the reader stands on: all runs joined, phonetic hints left out.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";

        var text = new StringBuilder();
        var depth = xml.Depth;
        var (inText, phonetic) = (false, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false }) phonetic++;
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "rPh" }) phonetic--;
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" }) inText = !xml.IsEmptyElement;
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "t" }) inText = false;
            else if (inText && phonetic == 0) text.Append(xml.Value);
        }

        return Unescape(text.ToString());
    }

    /// <summary>Excel writes control characters as _x000D_ (ECMA-376 part 1, 22.4.2.4).</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
}
