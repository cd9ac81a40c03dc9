using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Application.Households.Export;

/// <summary>Which list leaves the application.</summary>
public enum ExportedList
{
    /// <summary>人员名单.</summary>
    People,

    /// <summary>家庭名单.</summary>
    Households,
}

/// <summary>In which form.</summary>
public enum ExportFormat
{
    /// <summary>Excel workbook.</summary>
    Xlsx,

    /// <summary>Text table, UTF-8 with its mark.</summary>
    Csv,
}

/// <summary>What was ordered.</summary>
/// <param name="List">Which list.</param>
/// <param name="Format">In which form.</param>
/// <param name="AreaCode">Area whose list it is.</param>
/// <param name="FullNumbers">Identity numbers and phones in full; masked otherwise.</param>
/// <param name="Purpose">What the list is for; it stands in the file and in the trail.</param>
public sealed record ListExport(ExportedList List, ExportFormat Format, string AreaCode, bool FullNumbers, string Purpose)
{
    /// <summary>Shortest purpose that says something.</summary>
    public const int ShortestPurpose = 4;

    /// <summary>Refuses an order that the officer may not give.</summary>
    /// <exception cref="RuleBrokenException">Outside the own areas, without a purpose, or full numbers without that duty.</exception>
    public void Check(Officer officer)
    {
        RuleBrokenException.Unless(officer.May(Duty.ImportLedger) && officer.Covers(AreaCode), "export.not-yours");
        RuleBrokenException.Unless(Purpose.Trim().Length >= ShortestPurpose, "export.purpose-required");
        RuleBrokenException.Unless(!FullNumbers || officer.May(Duty.UnmaskNumbers), "person.unmask-duty");
    }
}
