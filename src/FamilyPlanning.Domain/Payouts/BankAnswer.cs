using System.Globalization;

namespace FamilyPlanning.Domain.Payouts;

/// <summary>What a bank says of one line.</summary>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Line">Line of the batch.</param>
/// <param name="AccountLast4">Last four of the account in the answer; empty where the bank leaves the account out.</param>
/// <param name="Amount">Yuan in the answer; none where the bank leaves it out.</param>
/// <param name="Paid">Whether it was paid.</param>
/// <param name="Reason">The bank's words for sending it back.</param>
public sealed record BankAnswer(int Row, int Line, string? AccountLast4, decimal? Amount, bool Paid, string? Reason);

/// <summary>A row of a return file that says nothing usable.</summary>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Rule">Why, as the code of a sentence.</param>
public sealed record BankAnswerFault(int Row, string Rule);

/// <summary>Reads the file a bank sends back (回盘文件): a header that names the columns in any order, one row per line of the batch, part of them, shuffled or repeated.</summary>
public static class BankAnswerFile
{
    private static readonly string[] _line = ["序号", "行号", "编号"], _account = ["账号", "帐号", "卡号"], _amount = ["金额", "交易金额"],
        _result = ["结果", "处理结果", "状态", "交易结果"], _reason = ["原因", "失败原因", "备注", "摘要"];

    private static readonly string[] _paid = ["成功", "已发放", "发放成功", "交易成功", "已入账", "S"], _failed = ["失败", "退回", "退票", "发放失败", "交易失败", "F"];

    /// <summary>Answers and faults of the rows.</summary>
    /// <param name="rows">Cells of each row, the first row being the header.</param>
    /// <exception cref="RuleBrokenException">The header names no line or no result.</exception>
    public static (IReadOnlyList<BankAnswer> Answers, IReadOnlyList<BankAnswerFault> Faults) Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        RuleBrokenException.Unless(rows.Count > 0, "payouts.return-file-empty");
        int Column(string[] names) => rows[0].ToList().FindIndex(cell => names.Contains(TypedText.Compact(cell)));
        var (line, result) = (Column(_line), Column(_result));
        RuleBrokenException.Unless(line >= 0 && result >= 0, "payouts.return-file-columns");
        var (account, amount, reason) = (Column(_account), Column(_amount), Column(_reason));
        List<BankAnswer> answers = [];
        List<BankAnswerFault> faults = [];
        for (var i = 1; i < rows.Count; i++)
        {
            string Cell(int column) => column >= 0 && column < rows[i].Count ? TypedText.Fold(rows[i][column]) : "";
            if (rows[i].All(string.IsNullOrWhiteSpace)) continue;
            if (ReadRow(i + 1, Cell(line), Cell(account), Cell(amount), Cell(result), Cell(reason), out var answer) is { } rule) faults.Add(new(i + 1, rule));
            else answers.Add(answer!);
        }

        return (answers, faults);
    }

    private static string? ReadRow(int row, string line, string account, string amount, string result, string reason, out BankAnswer? answer)
    {
        answer = null;
        if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return "payouts.answer-line";
        decimal? sum = null;
        if (amount.Length > 0)
        {
            if (!decimal.TryParse(amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var read)) return "payouts.answer-amount";
            sum = read;
        }

        var (paid, failed) = (_paid.Contains(result), _failed.Contains(result));
        if (!paid && !failed) return "payouts.answer-result";
        var digits = TypedText.Compact(account);
        answer = new BankAnswer(row, number, digits.Length >= 4 ? digits[^4..] : null, sum, paid, paid ? null : reason.Length > 0 ? reason : result);
        return null;
    }
}
