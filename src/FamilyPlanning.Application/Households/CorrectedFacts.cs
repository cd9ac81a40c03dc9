using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households;

/// <summary>The facts that follow when a clerk corrects a person: the right values hold from the day the wrong ones did.</summary>
internal sealed class CorrectedFacts(Person person, LifeCourse course, Correction why, FactEntry entry, DateOnly today)
{
    private readonly string _kinship = person.Kinship;
    private readonly string? _place = person.ResidencePlace;
    private readonly bool _livesHere = person.LivesHere;
    private readonly Guid? _spouse = person.SpouseId;
    private readonly Standing? _standing = course.On(today);

    /// <summary>Changes the marital status where it differs, and says what was corrected.</summary>
    public IEnumerable<PopulationEvent> Of(string maritalStatus, DateOnly? maritalSince)
    {
        var kinship = person.Kinship != _kinship;
        var residence = person.LivesHere != _livesHere || person.ResidencePlace != _place;
        var marital = maritalStatus != person.MaritalStatus || maritalSince != person.MaritalChangedOn || person.SpouseId != _spouse;
        if (kinship) yield return PopulationEvent.Corrected(person, Later(_standing?.KinshipSince), entry, kinship: true);
        if (residence) yield return PopulationEvent.Corrected(person, _standing?.PlaceSince ?? today, entry, residence: true);
        if (marital) yield return Marry(maritalStatus, maritalSince);
        if (!kinship && !residence && !marital) yield return PopulationEvent.Corrected(person, today, entry);
    }

    // A day before the last change, or the same change on another day, says that the last one was entered wrongly.
    private PopulationEvent Marry(string status, DateOnly? since)
    {
        var last = course.MaritalFact;
        person.Marry(status, since, person.SpouseId);
        var kind = since is null ? PopulationEventKind.Correction : PopulationEventKinds.OfMarital(status);
        var day = since ?? today;
        var fact = kind.IsMarital() ? PopulationEvent.Of(person, kind, day, entry) : PopulationEvent.Corrected(person, day, entry, marital: true);
        if (last is null || (day > last.HappenedOn && status != last.MaritalStatus)) return fact;
        last.Retract(why, entry.At, entry.By);
        return fact.InPlaceOf(last);
    }

    private DateOnly Later(DateOnly? since) => since is { } day && day > person.BirthDate ? day : person.BirthDate;
}
