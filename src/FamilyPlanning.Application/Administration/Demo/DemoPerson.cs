using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Administration.Demo;

/// <summary>One made-up person before they are written to the ledger.</summary>
internal sealed record DemoPerson(Guid Id, string Name, Sex Sex, DateOnly BirthDate, string Kinship, string Number)
{
    public string Marital { get; init; } = "10";

    public DateOnly? MarriedOn { get; init; }

    public Guid? MotherId { get; init; }

    public Guid? FatherId { get; init; }

    public Guid? SpouseId { get; init; }

    public int? BirthOrder { get; init; }

    public DateOnly? DeathDate { get; init; }

    public DateOnly? MovedInOn { get; init; }

    public string? LivesElsewhere { get; init; }

    public string? Phone { get; init; }
}

/// <summary>One made-up household.</summary>
internal sealed record DemoHousehold(Guid Id, string AreaCode, string Number, int Group, IReadOnlyList<DemoPerson> Members);
