namespace FamilyPlanning.Domain.Households;

/// <summary>What one member of a household is to another.</summary>
public enum TieKind
{
    /// <summary>Husband or wife.</summary>
    Spouse,

    /// <summary>Mother.</summary>
    Mother,

    /// <summary>Father.</summary>
    Father,
}

/// <summary>A tie between two people: <paramref name="OtherId"/> is the spouse, mother or father of <paramref name="PersonId"/>.</summary>
/// <param name="Kind">What the other is.</param>
/// <param name="PersonId">The person.</param>
/// <param name="OtherId">The other.</param>
public sealed record Tie(TieKind Kind, Guid PersonId, Guid OtherId);
