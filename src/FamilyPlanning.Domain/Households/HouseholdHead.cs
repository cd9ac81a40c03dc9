namespace FamilyPlanning.Domain.Households;

/// <summary>Who was head of a household on a day, from the facts of everybody who ever belonged to it.</summary>
public static class HouseholdHead
{
    /// <summary>The head at the end of a day, or none while one is to be named.</summary>
    /// <param name="day">The day.</param>
    /// <param name="householdId">The household.</param>
    /// <param name="facts">Facts that hold, of everybody who ever belonged to the household.</param>
    public static Guid? On(DateOnly day, Guid householdId, IEnumerable<PopulationEvent> facts)
    {
        Guid? head = null;
        var until = facts.Where(f => f.RetractedAt is null && (f.Kind.IsBeginning() || f.HappenedOn <= day))
            .OrderBy(f => !f.Kind.IsBeginning()).ThenBy(f => f.HappenedOn).ThenBy(f => f.EnteredAt).ThenBy(f => f.PersonId).ThenBy(f => f.Id);
        foreach (var fact in until)
        {
            if (fact.HouseholdId == householdId && Claims(fact, head)) head = fact.PersonId;
            else if (fact.PersonId == head && Leaves(fact, householdId)) head = null;
        }

        return head;
    }

    // A head who is named takes over; a relation "head" written when somebody joins counts only where there is none.
    private static bool Claims(PopulationEvent fact, Guid? head) =>
        fact.Kind == PopulationEventKind.HeadChange || (head is null && fact.Kind.TakesPlace() && fact.Kinship is "01" or Person.KinshipHead);

    private static bool Leaves(PopulationEvent fact, Guid householdId) =>
        fact.Kind is PopulationEventKind.Death or PopulationEventKind.MoveOut || (fact.Kind.TakesPlace() && fact.HouseholdId != householdId);
}
