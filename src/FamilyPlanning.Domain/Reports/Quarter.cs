using System.Globalization;

namespace FamilyPlanning.Domain.Reports;

/// <summary>A quarter of the calendar year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    /// <summary>First day.</summary>
    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    /// <summary>Last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter after this one.</summary>
    public Quarter Next => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>The quarter before this one.</summary>
    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    /// <summary>First days of its three months.</summary>
    public IReadOnlyList<DateOnly> Months => [FirstDay, FirstDay.AddMonths(1), FirstDay.AddMonths(2)];

    /// <summary>The quarter of a day.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>Whether a day lies in the quarter.</summary>
    public bool Contains(DateOnly day) => Of(day) == this;

    /// <summary>Reads 2026Q3; none for anything else.</summary>
    public static Quarter? Read(string? text) =>
        TypedText.Compact(text) is [_, _, _, _, 'Q' or 'q', >= '1' and <= '4'] typed && TypedText.IsDigits(typed.AsSpan(0, 4)) && typed[0] != '0'
            ? new Quarter(int.Parse(typed.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), typed[5] - '0')
            : null;

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => ((Year * 4) + Number).CompareTo((other.Year * 4) + other.Number);

    /// <summary>2026Q3.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");

    /// <summary>Earlier.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;
}
