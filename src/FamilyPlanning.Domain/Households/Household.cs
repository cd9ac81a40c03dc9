namespace FamilyPlanning.Domain.Households;

/// <summary>People living and registered together (家庭户).</summary>
public sealed class Household : Record, IAreaBound
{
    private Household() { }

    /// <summary>Village of the household.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Number of the household in its village, as on the household book.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Villagers' group (村民小组), empty when unknown.</summary>
    public int? GroupNumber { get; private set; }

    /// <summary>Where it is, below the village; may be empty.</summary>
    public string? Address { get; private set; }

    /// <summary>The member the others are related to; empty while no head is named.</summary>
    public Guid? HeadId { get; private set; }

    /// <summary>First day of the household.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Day the household was closed, after its last member left.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Moment since which the present description is on file; what stood before it is in the versions.</summary>
    public DateTimeOffset KnownFrom { get; private set; }

    /// <summary>Opens a household in a village.</summary>
    public static Household Open(string villageCode, string number, int? group, string? address, DateOnly from)
    {
        RuleBrokenException.Unless(villageCode.Length == 12 && !villageCode.EndsWith("000", StringComparison.Ordinal), "household.village-required");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(number), "household.number-required");
        var household = new Household { AreaCode = villageCode, Number = number.Trim(), ValidFrom = from };
        household.Locate(group, address);
        return household;
    }

    /// <summary>Corrects where the household is.</summary>
    public void Locate(int? group, string? address)
    {
        RuleBrokenException.Unless(group is null or (>= 1 and <= 99), "household.group-range");
        GroupNumber = group;
        Address = string.IsNullOrWhiteSpace(address) ? null : address.Trim();
    }

    /// <summary>Names the head; the person must be a living member.</summary>
    public void NameHead(Person head)
    {
        RuleBrokenException.Unless(head.HouseholdId == Id, "household.head-not-member");
        RuleBrokenException.Unless(head.IsPresent, "household.head-gone");
        HeadId = head.Id;
    }

    /// <summary>Corrects the number on the household book.</summary>
    public void Renumber(string number)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(number), "household.number-required");
        Number = number.Trim();
    }

    /// <summary>The head died or left; a new one is to be named.</summary>
    public void LoseHead() => HeadId = null;

    /// <summary>Closes the household after its last member left; its number is free again.</summary>
    public void Close(DateOnly on) => (HeadId, ValidUntil) = (null, on < ValidFrom ? ValidFrom : on);

    /// <summary>Somebody belongs to it again, because the facts say so.</summary>
    public void Reopen() => ValidUntil = null;
}
