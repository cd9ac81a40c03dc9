namespace FamilyPlanning.Application.Households.Import;

/// <summary>How much of a foreign file is read before it is refused. A township of 60,000 people needs about 70 MB unpacked.</summary>
/// <param name="PackedBytes">Largest upload, in bytes.</param>
/// <param name="UnpackedBytes">Largest sum of all parts once unpacked, in bytes.</param>
/// <param name="Parts">Most parts in the package.</param>
/// <param name="Sheets">Most sheets in a workbook.</param>
/// <param name="Rows">Most rows with content over all sheets.</param>
/// <param name="Columns">Last column that is read; cells right of it are refused.</param>
public sealed record WorkbookLimits(long PackedBytes, long UnpackedBytes, int Parts, int Sheets, int Rows, int Columns)
{
    /// <summary>The limits of the product.</summary>
    public static WorkbookLimits Default { get; } = new(30L << 20, 400L << 20, 2_000, 200, 100_000, 256);
}
