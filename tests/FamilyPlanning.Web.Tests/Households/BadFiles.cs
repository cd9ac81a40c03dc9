using System.Text;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>Files as people send them by mistake or on purpose.</summary>
internal static class BadFiles
{
    private static readonly byte[] _compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static byte[] Of(string fault) => fault switch
    {
        "empty" => [],
        "text" => "%PDF-1.7 这不是台账"u8.ToArray(),
        "encoding" => [.. "姓名,身份证号码\n"u8, 0xFF, 0xFF, 0x80],
        "xls" => [.. _compound, .. new byte[4096]],
        "locked" => [.. _compound, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]],
        "macros" => AWorkbook.Package(("[Content_Types].xml", """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>""")).ToArray(),
        "bomb" => AWorkbook.Around("<worksheet/>", ("xl/media/a.bin", new string(' ', 401 << 20))).ToArray(),
        "damaged" => AWorkbook.Around("<worksheet><sheetData><row>").ToArray(),
        "other" => AWorkbook.Around("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>药品</t></is></c></row></sheetData></worksheet>""").ToArray(),
        _ => throw new ArgumentException("No such file", nameof(fault)),
    };
}
