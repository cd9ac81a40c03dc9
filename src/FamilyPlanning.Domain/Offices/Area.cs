namespace FamilyPlanning.Domain.Offices;

/// <summary>A county, township or village with its code and the time it is valid (行政区划; codes change every year, 国统字〔2009〕91号).</summary>
public sealed class Area : Record, IAreaBound
{
    private Area() { }

    /// <summary>Twelve digits; county and township are padded with zeros.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Name as printed: 青石镇, 石桥村.</summary>
    public string Name { get; private set; } = "";

    /// <summary>County, township or village.</summary>
    public AreaLevel Level { get; private set; }

    /// <summary>Number of villagers' groups of a village; 0 elsewhere.</summary>
    public int Groups { get; private set; }

    /// <summary>First day the code is valid.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day the code is valid; empty while it is.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>The administrative change that brought this code or name; empty where <see cref="ValidFrom"/> is only the day it came on file.</summary>
    public Guid? ChangeId { get; private set; }

    /// <summary>Enters an area under its national code.</summary>
    /// <exception cref="RuleBrokenException">The code is not a county, township or village code.</exception>
    public static Area Establish(string code, string name, int groups, DateOnly validFrom)
    {
        var reading = Offices.AreaCode.Read(code);
        RuleBrokenException.Unless(reading.Valid, "area.code-invalid", code);
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(name), "area.name-required");
        RuleBrokenException.Unless(groups is >= 0 and <= 99, "area.groups-range");
        return new Area { AreaCode = reading.Code12!, Name = name.Trim(), Level = reading.Level!.Value, Groups = groups, ValidFrom = validFrom };
    }

    /// <summary>The code or name a change brings.</summary>
    public static Area Of(AreaChange change)
    {
        var area = Establish(change.ToCode, change.ToName, change.ToGroups, change.EffectiveOn);
        area.ChangeId = change.Id;
        return area;
    }

    /// <summary>The row whose name is to be shown for a day: the one valid then, else the nearest. Rows of one code.</summary>
    public static Area On(DateOnly day, IEnumerable<Area> rows) =>
        rows.OrderByDescending(a => a.ValidFrom <= day).ThenByDescending(a => a.ValidFrom <= day ? a.ValidFrom.DayNumber : -a.ValidFrom.DayNumber).First();

    /// <summary>Gives the area its new name (改名).</summary>
    public void Rename(string name)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(name), "area.name-required");
        Name = name.Trim();
    }

    /// <summary>Corrects the number of villagers' groups.</summary>
    public void SetGroups(int groups)
    {
        RuleBrokenException.Unless(groups is >= 0 and <= 99, "area.groups-range");
        Groups = groups;
    }

    /// <summary>Ends the validity of the code.</summary>
    public void Abolish(DateOnly lastDay)
    {
        RuleBrokenException.Unless(lastDay >= ValidFrom, "area.validity-order");
        ValidUntil = lastDay;
    }
}
