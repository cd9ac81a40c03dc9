namespace FamilyPlanning.Domain.Households;

/// <summary>An earlier description of a household: number, group and address until they were changed.</summary>
public sealed class HouseholdVersion : Record, IAreaBound
{
    private HouseholdVersion() { }

    /// <summary>Village at that time.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Household.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Moment it came on file.</summary>
    public DateTimeOffset KnownFrom { get; private set; }

    /// <summary>Moment it was replaced.</summary>
    public DateTimeOffset KnownUntil { get; private set; }

    /// <summary>Officer who replaced it.</summary>
    public Guid ChangedBy { get; private set; }

    /// <summary>Why it was replaced; empty for an act that is no correction.</summary>
    public CorrectionReason? Reason { get; private set; }

    /// <summary>The reason in words.</summary>
    public string? Words { get; private set; }

    /// <summary>Paper or place the new description is known from.</summary>
    public FactSource? Source { get; private set; }

    /// <summary>Number on the household book.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Villagers' group.</summary>
    public int? GroupNumber { get; private set; }

    /// <summary>Address below the village.</summary>
    public string? Address { get; private set; }

    /// <summary>Names of the properties that make up a description.</summary>
    public static IReadOnlyList<string> Described { get; } = [nameof(AreaCode), nameof(Number), nameof(GroupNumber), nameof(Address)];

    /// <summary>Keeps the description that is being replaced.</summary>
    public static HouseholdVersion Of(Household earlier, DateTimeOffset until, Guid changedBy, Correction? why) => new()
    {
        AreaCode = earlier.AreaCode,
        HouseholdId = earlier.Id,
        KnownFrom = earlier.KnownFrom,
        KnownUntil = until,
        ChangedBy = changedBy,
        Reason = why?.Reason,
        Words = why?.Words,
        Source = why?.Source,
        Number = earlier.Number,
        GroupNumber = earlier.GroupNumber,
        Address = earlier.Address,
    };

    /// <summary>The description on file at a moment, or none before the household was filed.</summary>
    public static HouseholdVersion? At(DateTimeOffset moment, Household household, IEnumerable<HouseholdVersion> earlier) =>
        earlier.Append(Of(household, DateTimeOffset.MaxValue, Guid.Empty, null)).Where(v => v.KnownFrom <= moment && moment < v.KnownUntil).MaxBy(v => v.KnownFrom);
}
