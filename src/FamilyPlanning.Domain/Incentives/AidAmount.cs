namespace FamilyPlanning.Domain.Incentives;

/// <summary>The national aid schemes (domain.md 6).</summary>
public enum AidProgramme
{
    /// <summary>奖励扶助: rural parents from 60, per year.</summary>
    RuralRewardAid,

    /// <summary>特别扶助, lost only child, per month.</summary>
    SpecialAidDeath,

    /// <summary>特别扶助, disabled only child, per month.</summary>
    SpecialAidDisability,

    /// <summary>手术并发症扶助, per month.</summary>
    ComplicationAid,
}

/// <summary>What the amount of a scheme depends on besides the date.</summary>
public enum AidCategory
{
    /// <summary>城镇.</summary>
    Urban,

    /// <summary>农村.</summary>
    Rural,

    /// <summary>一级, the severest.</summary>
    Level1,

    /// <summary>二级.</summary>
    Level2,

    /// <summary>三级.</summary>
    Level3,
}

/// <summary>What an amount is for.</summary>
public enum AidUnit
{
    /// <summary>Yuan per person and year.</summary>
    PersonYear,

    /// <summary>Yuan per person and month.</summary>
    PersonMonth,
}

/// <summary>How sure a value is, surest first (domain.md, head).</summary>
public enum SourceMark
{
    /// <summary>Found in a copy of the law, regulation or notice, or in a published report of it.</summary>
    Verified,

    /// <summary>The amount and the year are sure, the day of effect is not.</summary>
    DayToConfirm,

    /// <summary>General knowledge or one weak source: to be checked before going live.</summary>
    ToConfirm,
}

/// <summary>Amount of a scheme from a day on.</summary>
/// <param name="Programme">Scheme.</param>
/// <param name="Category">Category; none where the scheme has none.</param>
/// <param name="Effective">First day in force.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Unit">Per year or month.</param>
/// <param name="Mark">How sure the row is.</param>
/// <param name="Source">Notice it comes from.</param>
/// <param name="OpensScheme">Whether the scheme began with this row; otherwise what was before is not known.</param>
public sealed record AidAmount(
    AidProgramme Programme, AidCategory? Category, DateOnly Effective, decimal Amount, AidUnit Unit, SourceMark Mark, string Source, bool OpensScheme = false);

/// <summary>What a table of amounts says about one day.</summary>
/// <param name="Amount">Yuan; none before the first row.</param>
/// <param name="Unit">Per year or month.</param>
/// <param name="Mark">How sure it is.</param>
/// <param name="BeforeScheme">Whether the scheme did not exist yet.</param>
/// <param name="Source">Notice the amount comes from; of the first row when there was no scheme yet.</param>
public sealed record AidAmountReading(decimal? Amount, AidUnit Unit, SourceMark Mark, bool BeforeScheme, string Source);

/// <summary>What a table of amounts gives for some months of one year.</summary>
/// <param name="Total">Yuan.</param>
/// <param name="Mark">The least sure of the rows used.</param>
public sealed record AidYearTotal(decimal Total, SourceMark Mark);
