using System.Collections;
using QRCoder;

namespace FamilyPlanning.Application.Registrations;

/// <summary>A QR code as rows of 1 (dark) and 0 (light), without the quiet zone; the paper draws it.</summary>
internal static class QrMatrix
{
    // The encoder puts a quiet zone of four modules around the code; the layout has its own.
    private const int _quiet = 4;

    /// <summary>The code of a text, readable with 15 % of it lost.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        return [.. rows.Skip(_quiet).Take(rows.Count - (2 * _quiet)).Select(Row)];
    }

    private static string Row(BitArray row) => string.Concat(Enumerable.Range(_quiet, row.Count - (2 * _quiet)).Select(i => row[i] ? '1' : '0'));
}
