namespace FamilyPlanning.Domain.Households;

/// <summary>What a marriage, its end, or a death changes for two people. The civil affairs office has judged the conditions; the ledger keeps the days in order and both sides alike.</summary>
public static class Couple
{
    /// <summary>Two people on file marry; each becomes the other's spouse.</summary>
    /// <exception cref="RuleBrokenException">The same person twice, parent and child, one of them married to somebody else or dead, a day out of order.</exception>
    public static void Marry(Person one, Person other, DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(one.Id != other.Id, "marriage.oneself");
        RuleBrokenException.Unless(!Parented(one, other) && !Parented(other, one), "marriage.parent-and-child");
        RuleBrokenException.Unless(one.DeathDate is null && other.DeathDate is null, "person.already-dead");
        RuleBrokenException.Unless(IsFreeFor(one, other) && IsFreeFor(other, one), "marriage.still-married");
        var (first, second) = (StatusAfter(one), StatusAfter(other));
        Change(one, first, other.Id, on, today);
        Change(other, second, one.Id, on, today);
    }

    /// <summary>Marries somebody who is not on file.</summary>
    public static void MarryElsewhere(Person person, DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(person.DeathDate is null, "person.already-dead");
        RuleBrokenException.Unless(!MaritalStatus.IsMarried(person.MaritalStatus), "marriage.still-married");
        Change(person, StatusAfter(person), null, on, today);
    }

    /// <summary>A marriage ends by divorce; the spouse on file is divorced too.</summary>
    public static void Divorce(Person one, Person? other, DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(MaritalStatus.IsMarried(one.MaritalStatus), "marriage.not-married");
        Change(one, "40", null, on, today);
        if (other is not null) Change(other, "40", null, on, today);
    }

    /// <summary>The spouse died; the link stays, as it does on paper.</summary>
    public static void Widow(Person person, DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(MaritalStatus.IsMarried(person.MaritalStatus), "marriage.not-married");
        Change(person, "30", person.SpouseId, on, today);
    }

    private static bool Parented(Person child, Person parent) => child.MotherId == parent.Id || child.FatherId == parent.Id;

    private static bool IsFreeFor(Person person, Person other) =>
        !MaritalStatus.IsMarried(person.MaritalStatus) || person.SpouseId == other.Id || (person.SpouseId is null && person.MaritalChangedOn is null);

    private static string StatusAfter(Person person) => person.MaritalStatus switch
    {
        // Married in the household book already, now with day and spouse.
        var status when MaritalStatus.IsMarried(status) => status,
        "30" or "40" => "22",
        MaritalStatus.Unmarried => "21",
        _ => "20",
    };

    private static void Change(Person person, string status, Guid? spouse, DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(on <= today, "person.date-in-future");
        RuleBrokenException.Unless(person.DeathDate is null || on <= person.DeathDate, "person.date-after-death");
        RuleBrokenException.Unless(person.MaritalChangedOn is null || on >= person.MaritalChangedOn, "marriage.before-last-change");
        person.Marry(status, on, spouse);
    }
}
