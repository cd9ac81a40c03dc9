namespace FamilyPlanning.Domain.Households;

/// <summary>Adoption and guardianship as the ledger keeps them. Whether they are lawful is decided by civil affairs or a court; the ledger keeps days and people in order.</summary>
public static class Care
{
    /// <summary>Refuses what cannot be: oneself, a younger adoptive parent, the same care twice, an end without a beginning, a day out of order.</summary>
    /// <exception cref="RuleBrokenException">One of these.</exception>
    public static void Check(Person person, Person other, PopulationEventKind kind, Standing? then, DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(person.Id != other.Id, "care.oneself");
        RuleBrokenException.Unless(on <= today, "person.date-in-future");
        RuleBrokenException.Unless(on >= person.BirthDate, "person.date-before-birth");
        RuleBrokenException.Unless(other.DeathDate is null || on <= other.DeathDate, "person.date-after-death");
        switch (kind)
        {
            case PopulationEventKind.Adoption:
                RuleBrokenException.Unless(other.BirthDate < person.BirthDate, "care.adoptive-parent-younger");
                RuleBrokenException.Unless(then?.AdoptiveParents.Contains(other.Id) != true, "care.on-file");
                break;
            case PopulationEventKind.GuardianshipBegin:
                RuleBrokenException.Unless(then?.Guardians.Contains(other.Id) != true, "care.on-file");
                break;
            case PopulationEventKind.GuardianshipEnd:
                RuleBrokenException.Unless(then?.Guardians.Contains(other.Id) == true, "care.not-begun");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "No care.");
        }
    }
}
