namespace FamilyPlanning.Domain.Incentives;

/// <summary>What a rate is for.</summary>
public enum AmountUnit
{
    /// <summary>Yuan for a year; months of a year are twelfths of it.</summary>
    YuanPerYear,
    /// <summary>Yuan for each month.</summary>
    YuanPerMonth,
}

/// <summary>An amount of a programme, in force in an area from a day on, with the notice it comes from (design.md decision 8). A new amount is a new row; a row is never changed.</summary>
public sealed class ProgrammeAmount : Record
{
    private ProgrammeAmount() { }

    /// <summary>Programme.</summary>
    public Programme Programme { get; private set; }

    /// <summary>Which amount of the programme: its class names the categories.</summary>
    public string Category { get; private set; } = "";

    /// <summary>Beginning of the area codes it holds for: empty for the whole country, 2 digits province, 4 city, 6 county. An area's own row states the whole amount paid there.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>First day in force.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>What the amount is for.</summary>
    public AmountUnit Unit { get; private set; }

    /// <summary>Notice or plan it comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>How well the source is known.</summary>
    public SourceMark Mark { get; private set; }

    /// <summary>Puts an amount in force.</summary>
    /// <exception cref="RuleBrokenException">Not positive, more than two decimals, no source, or a scope that is no province, city or county.</exception>
    public static ProgrammeAmount Enact(
        Programme programme, string category, string scope, DateOnly validFrom, decimal amount, AmountUnit unit, string source, SourceMark mark)
    {
        RuleBrokenException.Unless(amount > 0 && decimal.Round(amount, 2) == amount, "incentives.amount-positive");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(source), "incentives.amount-source");
        RuleBrokenException.Unless(scope.Length is 0 or 2 or 4 or 6 && scope.All(char.IsAsciiDigit), "incentives.amount-scope");
        return new ProgrammeAmount
        {
            Programme = programme,
            Category = category,
            Scope = scope,
            ValidFrom = validFrom,
            Amount = amount,
            Unit = unit,
            Source = source.Trim(),
            Mark = mark,
        };
    }

    /// <summary>Yuan for some months at a rate: twelfths of a yearly rate, multiples of a monthly one, rounded half up to the fen (domain.md 9.1); without months the rate of one whole period.</summary>
    public static decimal Share(decimal rate, AmountUnit unit, int? months) => unit switch
    {
        AmountUnit.YuanPerYear => months is { } part ? Math.Round(rate * part / 12, 2, MidpointRounding.AwayFromZero) : rate,
        AmountUnit.YuanPerMonth => rate * (months ?? 1),
    };

    /// <summary>The row in force for an area on a day: the nearest area's, of these the latest.</summary>
    public static ProgrammeAmount? InForce(IEnumerable<ProgrammeAmount> rows, Programme programme, string category, string areaCode, DateOnly on) =>
        rows.Where(r => r.Programme == programme && r.Category == category && r.ValidFrom <= on && areaCode.StartsWith(r.Scope, StringComparison.Ordinal))
            .OrderByDescending(r => r.Scope.Length).ThenByDescending(r => r.ValidFrom).FirstOrDefault();
}
