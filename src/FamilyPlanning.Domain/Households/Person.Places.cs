namespace FamilyPlanning.Domain.Households;

// Where a person belongs and lives.
public sealed partial class Person
{
    /// <summary>Leaves the area of the ledger.</summary>
    public void MoveOut(string? to, DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(IsPresent, "person.not-present");
        RuleBrokenException.Unless(on >= BirthDate, "person.date-before-birth");
        RuleBrokenException.Unless(on <= today, "person.date-in-future");
        LeftOn = on;
        ResidencePlace = string.IsNullOrWhiteSpace(to) ? null : to.Trim();
        LivesHere = false;
    }

    /// <summary>Joins another household, in this village or another; also the return of somebody who had left.</summary>
    public void MoveTo(Household household, string kinship)
    {
        RuleBrokenException.Unless(DeathDate is null, "person.already-dead");
        (HouseholdId, AreaCode, Kinship, LeftOn, LivesHere, ResidencePlace) = (household.Id, household.AreaCode, kinship, null, true, null);
    }

    /// <summary>Goes into another household of the same village, a new one or one on file; nobody moves.</summary>
    public void Join(Household household, string kinship)
    {
        RuleBrokenException.Unless(IsPresent, "person.not-present");
        RuleBrokenException.Unless(household.AreaCode == AreaCode, "household.other-village");
        RuleBrokenException.Unless(household.Id != HouseholdId, "person.same-household");
        (HouseholdId, Kinship) = (household.Id, kinship);
    }

    /// <summary>Is somebody else to the head from now on, because another head was named.</summary>
    public void Relate(string kinship) => Kinship = kinship;

    /// <summary>Goes to live elsewhere or comes to live here again; the hukou and every service stay as they are.</summary>
    public void Live(string? elsewhere, DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(IsPresent, "person.not-present");
        RuleBrokenException.Unless(on >= BirthDate, "person.date-before-birth");
        RuleBrokenException.Unless(on <= today, "person.date-in-future");
        Reside(RegisteredPlace, elsewhere);
    }
}
