using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Documents.Tests;

public sealed class OfficeFontTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_licensed_face_of_an_office_is_preferred_to_the_shipped_one()
    {
        var folder = Directory.CreateTempSubdirectory("office-fonts").FullName;
        try
        {
            // No licensed font may lie here, so a shipped one is given the name of one.
            var font = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "documents/fonts/NotoSansSC_500Medium.ttf"), Ct);
            Rename(font, "STFangsong");
            await File.WriteAllBytesAsync(Path.Combine(folder, "office.ttf"), font, Ct);

            Assert.Contains(await FontsOfALetter(("FontFolder", folder)), name => name.Contains("NotoSansSC", StringComparison.Ordinal));
            Assert.DoesNotContain(await FontsOfALetter(), name => name.Contains("NotoSansSC", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_font_folder_that_is_not_there_is_told_and_the_shipped_fonts_print()
    {
        Assert.NotEmpty(await FontsOfALetter(("FontFolder", "/no/such/folder")));

        Assert.Contains(KeptLog.Lines, line => line.Contains("/no/such/folder", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> FontsOfALetter(params (string, string)[] settings)
    {
        await using var services = Paper.Services(settings);
        return new PrintedPages(await services.GetRequiredService<DocumentEngine>().PrintAsync("tests/Letter.typ", "v", new { text = "责任书" }, Ct)).Fonts;
    }

    // Writes another family name over the name records 1 and 16 of a font (OpenType "name" table).
    private static void Rename(byte[] font, string family)
    {
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        var entry = Enumerable.Range(0, tables).Select(i => 12 + (i * 16)).Single(at => Encoding.ASCII.GetString(font, at, 4) == "name");
        var table = font.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8)));
        var texts = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(table[2..]); i++)
        {
            var record = table[(6 + (i * 12))..];
            if (BinaryPrimitives.ReadUInt16BigEndian(record[6..]) is not (1 or 16)) continue;
            var name = Encoding.BigEndianUnicode.GetBytes(family);
            name.CopyTo(table[(texts + BinaryPrimitives.ReadUInt16BigEndian(record[10..]))..]);
            BinaryPrimitives.WriteUInt16BigEndian(record[8..], (ushort)name.Length);
        }
    }
}
