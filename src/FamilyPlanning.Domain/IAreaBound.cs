namespace FamilyPlanning.Domain;

/// <summary>A record that belongs to one area; only officers whose scope covers that area can reach it.</summary>
public interface IAreaBound
{
    /// <summary>Twelve digits of the statistical area code (village, or a township or county padded with zeros).</summary>
    string AreaCode { get; }
}
