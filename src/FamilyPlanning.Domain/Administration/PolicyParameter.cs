namespace FamilyPlanning.Domain.Administration;

/// <summary>A value that differs by province or changes with a notice (domain.md 15): valid in an area from a day on, with the source it comes from. Never a constant in code (design.md decision 8).</summary>
public sealed class PolicyParameter : Record, IAreaBound
{
    private PolicyParameter() { }

    /// <summary>Area the value holds for, and everything in it.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Name, <c>Area.Name</c> as in the parameter table of the documentation.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Value as text; the reader knows its kind.</summary>
    public string Value { get; private set; } = "";

    /// <summary>First day it holds.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Law, notice or decision it comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Puts a value in force from a day on; earlier values stay for earlier days.</summary>
    public static PolicyParameter Enact(string areaCode, string name, string value, DateOnly validFrom, string source)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(source), "parameter.source-required");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(value), "parameter.value-required");
        return new PolicyParameter { AreaCode = areaCode, Name = name, Value = value.Trim(), ValidFrom = validFrom, Source = source.Trim() };
    }
}
