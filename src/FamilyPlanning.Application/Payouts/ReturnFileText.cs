using System.Text;
using CsvHelper;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Payouts;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Reads the text of a bank's answer: UTF-8 where the bytes are that, else GB 18030; separated by commas, tabs, semicolons or bars.</summary>
internal static class ReturnFileText
{
    /// <summary>Largest file that is read.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private static readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(BankFile.EncodingName)!;

    /// <summary>The cells of each row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(byte[] content)
    {
        RuleBrokenException.Unless(content.Length > 0, "payouts.return-file-empty");
        RuleBrokenException.Unless(content.Length <= MaxBytes, "payouts.return-file-size");
        using var csv = CsvReader.FromText(Text(content), new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false });
        List<IReadOnlyList<string>> rows = [];
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }

    private static string Text(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return _gb18030.GetString(content);
        }
    }
}
