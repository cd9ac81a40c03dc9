using System.Globalization;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>A file was refused as a whole; <see cref="SentenceZh"/> tells the officer what it is and what to do.</summary>
public sealed class WorkbookRefusedException(WorkbookFault fault, Exception? cause = null)
    : Exception(SentenceOf(fault).En, cause)
{
    /// <summary>What is wrong with the file.</summary>
    public WorkbookFault Fault { get; } = fault;

    /// <summary>The sentence for the screen, in Chinese.</summary>
    public string SentenceZh => SentenceOf(Fault).Zh;

    /// <summary>The sentence for the screen, in English.</summary>
    public string SentenceEn => SentenceOf(Fault).En;

    private static (string Zh, string En) SentenceOf(WorkbookFault fault) => fault switch
    {
        WorkbookFault.Empty => ("文件是空的，请重新选择文件。", "The file is empty; choose it again."),
        WorkbookFault.TooLarge => Limit("文件超过 {0} MB，请按村拆分后分次导入。", "The file is larger than {0} MB; split it by village.", WorkbookLimits.Default.PackedBytes >> 20),
        WorkbookFault.NotAWorkbook => ("这不是 Excel 工作簿（.xlsx）或文本表格（.csv）。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。", "This is neither an Excel workbook (.xlsx) nor a text table (.csv). Open it in Excel or WPS, save it as .xlsx and upload that."),
        WorkbookFault.OldFormat => ("这是旧格式（.xls）文件。请用 Excel 或 WPS 另存为 .xlsx 再上传。", "This file has the old .xls format. Save it as .xlsx and upload that."),
        WorkbookFault.Encrypted => ("文件设有打开密码。请先取消密码再上传。", "The file is locked by a password. Remove the password and upload it again."),
        WorkbookFault.Macros => ("文件带有宏（.xlsm）。请另存为不带宏的 .xlsx 再上传。", "The file carries macros (.xlsm). Save it as .xlsx without macros and upload that."),
        WorkbookFault.UnpacksTooLarge => Limit("文件解压后超过 {0} MB，不像台账，未读取。", "The file unpacks to more than {0} MB, which no ledger needs; it was not read.", WorkbookLimits.Default.UnpackedBytes >> 20),
        WorkbookFault.TooManyRows => Limit("文件超过 {0:N0} 行或 {1:N0} 列，请按村拆分后分次导入。", "The file has more than {0:N0} rows or {1:N0} columns; split it by village.", WorkbookLimits.Default.Rows, WorkbookLimits.Default.Columns),
        WorkbookFault.TooManyTextRows => Limit("文本表格超过 {0:N0} 行，请按村拆分后分次导入。", "The text table has more than {0:N0} rows; split it by village.", CsvCells.MostRows),
        WorkbookFault.UnknownEncoding => ("文本表格的编码无法识别。请另存为 UTF-8 或 GB 18030（ANSI）编码的 .csv，或另存为 .xlsx 再上传。", "The encoding of the text table is unknown. Save it as .csv in UTF-8 or GB 18030, or as .xlsx, and upload that."),
        WorkbookFault.Damaged => ("文件已损坏或内容不完整，未读取。请用 Excel 或 WPS 打开并重新保存。", "The file is damaged or incomplete and was not read. Open it in Excel or WPS and save it again."),
        WorkbookFault.NoLedgerSheet => ("没有找到台账：前 10 行里没有同时含“姓名”和“身份证号码”的表头。", "No ledger found: no header row with a name and an identity number in the first ten rows."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private static (string Zh, string En) Limit(string zh, string en, params object[] values) =>
        (string.Format(CultureInfo.InvariantCulture, zh, values), string.Format(CultureInfo.InvariantCulture, en, values));
}
