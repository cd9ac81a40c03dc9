namespace FamilyPlanning.Domain.Households;

/// <summary>How a person stood in the ledger at the end of a day, as far as dated facts tell it. Name, number and other descriptive data come from the versions.</summary>
public sealed record Standing
{
    /// <summary>Household.</summary>
    public Guid HouseholdId { get; init; }

    /// <summary>Village.</summary>
    public string AreaCode { get; init; } = "";

    /// <summary>Relation to the head.</summary>
    public string Kinship { get; init; } = Person.KinshipOther;

    /// <summary>Since when the relation holds.</summary>
    public DateOnly KinshipSince { get; init; }

    /// <summary>Marital status.</summary>
    public string MaritalStatus { get; init; } = Person.MaritalUnstated;

    /// <summary>Day of the happening behind the marital status; empty where it was only taken over.</summary>
    public DateOnly? MaritalSince { get; init; }

    /// <summary>Spouse, where on file.</summary>
    public Guid? SpouseId { get; init; }

    /// <summary>Whether the person lived in the village.</summary>
    public bool LivesHere { get; init; } = true;

    /// <summary>Where the person lived when that was elsewhere.</summary>
    public string? Place { get; init; }

    /// <summary>Since when the person lived there; empty where it was only taken over.</summary>
    public DateOnly? PlaceSince { get; init; }

    /// <summary>Day of death.</summary>
    public DateOnly? DeathDate { get; init; }

    /// <summary>Day the person moved out.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Adoptive parents on file.</summary>
    public IReadOnlyList<Guid> AdoptiveParents { get; init; } = [];

    /// <summary>Guardians on file.</summary>
    public IReadOnlyList<Guid> Guardians { get; init; } = [];

    /// <summary>Counted in the population.</summary>
    public bool IsPresent => DeathDate is null && LeftOn is null;
}

/// <summary>A time in the population of one household and village.</summary>
/// <param name="AreaCode">Village.</param>
/// <param name="HouseholdId">Household.</param>
/// <param name="From">First day counted.</param>
/// <param name="Entry">How it began.</param>
/// <param name="Until">First day no longer counted.</param>
/// <param name="Exit">How it ended.</param>
public sealed record Stay(string AreaCode, Guid HouseholdId, DateOnly From, EntryReason Entry, DateOnly? Until = null, ExitReason? Exit = null);
