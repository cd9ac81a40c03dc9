namespace FamilyPlanning.Domain.Registrations;

/// <summary>What the applicant states, as a whole: what a form shows before it is saved and again when something changed.</summary>
/// <param name="Applicant">Applicant.</param>
/// <param name="SecondParent">Second parent, where there is one to name.</param>
/// <param name="Children">Children so far and, after a birth, the child registered now.</param>
/// <param name="State">Not pregnant, pregnant, born.</param>
/// <param name="Pregnancy">Week, last period or due date of a pregnancy; nobody has to tell.</param>
/// <param name="Delivery">How the slip is to be handed over.</param>
/// <param name="ProvincialNumber">Number a provincial platform gave, where there is one.</param>
public sealed record RegistrationStatement(
    PartyStatement Applicant, PartyStatement? SecondParent, IReadOnlyList<ChildStatement> Children, PresentState State, PregnancyStatement Pregnancy,
    SlipDelivery Delivery, string? ProvincialNumber)
{
    /// <summary>First before a birth, late after it.</summary>
    public RegistrationKind Kind => State == PresentState.Born ? RegistrationKind.Late : RegistrationKind.First;

    /// <summary>Checks that the parts fit together. Marital status, age and number of children are no parts of it.</summary>
    /// <exception cref="RuleBrokenException">Something contradicts itself.</exception>
    public void Check(DateOnly today)
    {
        RuleBrokenException.Unless(SecondParent?.PersonId is null || SecondParent.PersonId != Applicant.PersonId, "registration.same-person-twice");
        RuleBrokenException.Unless(Children.All(child => child.BornOn <= today), "registration.child-born-in-future");
        RuleBrokenException.Unless(State != PresentState.Born || Children.Any(child => child.Registered), "registration.born-child-required");
        RuleBrokenException.Unless(State == PresentState.Born || !Children.Any(child => child.Registered), "registration.born-child-unexpected");
        RuleBrokenException.Unless(State == PresentState.Pregnant || Pregnancy == PregnancyStatement.None, "registration.pregnancy-unexpected");
        Pregnancy.Check(today);
    }
}

/// <summary>How far a pregnancy is, in whichever way the woman tells it.</summary>
/// <param name="Week">Week of pregnancy on the day of the statement.</param>
/// <param name="LastPeriod">First day of the last menstrual period.</param>
/// <param name="DueDate">Due date.</param>
public sealed record PregnancyStatement(int? Week, DateOnly? LastPeriod, DateOnly? DueDate)
{
    /// <summary>Nothing told.</summary>
    public static readonly PregnancyStatement None = new(null, null, null);

    private const int _longest = 308;

    internal void Check(DateOnly today)
    {
        RuleBrokenException.Unless(Week is null or (>= 1 and <= 44), "registration.week-range");
        RuleBrokenException.Unless(LastPeriod is null || (LastPeriod <= today && LastPeriod >= today.AddDays(-_longest)), "registration.last-period-range");
        RuleBrokenException.Unless(DueDate is null || (DueDate >= Checkups.PregnancySchedule.DueDateOf(today).AddDays(-_longest) && DueDate <= Checkups.PregnancySchedule.DueDateOf(today)), "registration.due-date-range");
    }
}
