namespace FamilyPlanning.Domain.Households;

/// <summary>The two ways of asking about a past day.</summary>
public enum AsOfReading
{
    /// <summary>What was true on that day, as the office knows it today.</summary>
    TrueThen,

    /// <summary>What the office knew on that day, right or wrong.</summary>
    KnownThen,
}

/// <summary>A person on a past day.</summary>
/// <param name="Described">Name, number and what else describes the person.</param>
/// <param name="Standing">Household, marriage, residence, presence.</param>
public sealed record PersonAsOf(PersonVersion Described, Standing Standing)
{
    /// <summary>Folds versions and facts into the person on a day; empty where the ledger had no such person then.</summary>
    /// <param name="person">The record of today.</param>
    /// <param name="earlier">Earlier descriptions.</param>
    /// <param name="facts">All facts, those taken back among them.</param>
    /// <param name="day">The day.</param>
    /// <param name="endOfDay">The last moment of the day in the office.</param>
    /// <param name="reading">What is asked.</param>
    public static PersonAsOf? Of(
        Person person, IEnumerable<PersonVersion> earlier, IEnumerable<PopulationEvent> facts, DateOnly day, DateTimeOffset endOfDay, AsOfReading reading)
    {
        var described = reading == AsOfReading.TrueThen ? PersonVersion.Present(person) : PersonVersion.At(endOfDay, person, earlier);
        if (described is null) return null;
        var course = reading == AsOfReading.TrueThen ? new LifeCourse(described.BirthDate, facts) : LifeCourse.KnownAt(endOfDay, described.BirthDate, facts);
        return course.On(day) is { } standing ? new PersonAsOf(described, standing) : null;
    }
}
