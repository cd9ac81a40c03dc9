using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The notes (批注) of one sheet. Excel wants the text in one part and the box it is shown in, still as VML, in another.</summary>
internal sealed class CellNotes
{
    private const string Author = "导入核对";

    private readonly List<(int Row, int Column, string Text)> _notes = [];

    /// <summary>A note at a cell.</summary>
    public void Add(int row, int column, string text) => _notes.Add((row, column, text));

    /// <summary>Adds the two parts to the sheet; none where there are no notes.</summary>
    public VmlDrawingPart? WriteTo(WorksheetPart sheet)
    {
        if (_notes.Count == 0) return null;

        sheet.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(
            new Authors(new Author(Author)),
            new CommentList(_notes.Select(note => new Comment(new CommentText(new Run(new Text(note.Text)))) { Reference = CellName.Of(note.Row, note.Column), AuthorId = 0 })));

        var drawing = sheet.AddNewPart<VmlDrawingPart>();
        using var writer = new StreamWriter(drawing.GetStream(FileMode.Create, FileAccess.Write), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write("""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""");
        for (var i = 0; i < _notes.Count; i++) writer.Write(Box(i, _notes[i].Row, _notes[i].Column));

        writer.Write("</xml>");
        return drawing;
    }

    /// <summary>A hidden box beside its cell, wide enough for a sentence.</summary>
    private static string Box(int index, int row, int column) => string.Create(CultureInfo.InvariantCulture,
        $"""<v:shape id="note{index}" type="#note" style="position:absolute;width:220pt;height:80pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column}, 15, {row}, 2, {column + 4}, 15, {row + 5}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>""");
}
