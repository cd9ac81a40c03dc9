using System.Globalization;
using System.Text;

namespace FamilyPlanning.Domain.Payouts;

/// <summary>One row for the bank.</summary>
/// <param name="Line">Line of the batch; comes back in the bank's answer.</param>
/// <param name="Holder">Name of the account.</param>
/// <param name="Account">Full account number: nowhere else in clear.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Remark">Purpose shown on the account statement.</param>
public sealed record BankRow(int Line, string Holder, string Account, decimal Amount, string Remark)
{
    /// <summary>Everything but name and account, so that a row can never carry them into a log.</summary>
    public override string ToString() => $"BankRow {{ Line = {Line} }}";
}

/// <summary>The file a bank takes (own layout until a bank names its own: 序号, 户名, 账号, 金额, 用途; CSV after RFC 4180, lines end with CR LF, GB 18030).</summary>
public static class BankFile
{
    /// <summary>Name of the encoding: GB 18030-2022, the one with every rare character of names.</summary>
    public const string EncodingName = "GB18030";

    /// <summary>Names of the columns.</summary>
    public static readonly IReadOnlyList<string> Columns = ["序号", "户名", "账号", "金额", "用途"];

    /// <summary>Text of the file; the same rows always give the same text.</summary>
    public static string Write(IEnumerable<BankRow> rows)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', Columns).Append("\r\n");
        foreach (var row in rows.OrderBy(r => r.Line))
        {
            text.Append(row.Line.ToString(CultureInfo.InvariantCulture)).Append(',').Append(Cell(row.Holder)).Append(',').Append(Cell(row.Account)).Append(',')
                .Append(row.Amount.ToString("0.00", CultureInfo.InvariantCulture)).Append(',').Append(Cell(row.Remark)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
