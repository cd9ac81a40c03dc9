namespace FamilyPlanning.Application.Households.Import;

/// <summary>Why a file cannot be read as a workbook at all. Nothing of such a file is used.</summary>
public enum WorkbookFault
{
    /// <summary>The file has no content.</summary>
    Empty,

    /// <summary>The file is larger than an upload may be.</summary>
    TooLarge,

    /// <summary>The content is not a workbook, whatever its name says.</summary>
    NotAWorkbook,

    /// <summary>The old binary format (.xls) of Excel 97 to 2003.</summary>
    OldFormat,

    /// <summary>The workbook is locked by a password.</summary>
    Encrypted,

    /// <summary>The workbook carries macros (.xlsm).</summary>
    Macros,

    /// <summary>The content unpacks to far more than a ledger can need.</summary>
    UnpacksTooLarge,

    /// <summary>The workbook holds more rows or columns than one import takes.</summary>
    TooManyRows,

    /// <summary>The text table holds more rows than one import takes.</summary>
    TooManyTextRows,

    /// <summary>The text table is in no encoding that is read.</summary>
    UnknownEncoding,

    /// <summary>The workbook is broken or was altered by hand.</summary>
    Damaged,

    /// <summary>No sheet has a header row with a name and an identity number.</summary>
    NoLedgerSheet,
}
