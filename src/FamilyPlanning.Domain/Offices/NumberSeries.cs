namespace FamilyPlanning.Domain.Offices;

/// <summary>A running number of an office (流水号). Whoever takes one holds the row until the record is saved, so numbers have neither gaps nor doubles.</summary>
public sealed class NumberSeries
{
    private NumberSeries() { }

    /// <summary>What is numbered, by whom and in which year: <c>incentive/519901101/2026</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Last number given.</summary>
    public int Last { get; private set; }
}
