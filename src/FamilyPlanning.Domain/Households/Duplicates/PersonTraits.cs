namespace FamilyPlanning.Domain.Households.Duplicates;

/// <summary>What two records of one person are recognised by.</summary>
/// <param name="Name">Name.</param>
/// <param name="FoldedPinyin">Pinyin of the name over the usual confusions, so that 张晓红 and 张小红 meet.</param>
/// <param name="Sex">Sex.</param>
/// <param name="BirthDate">Birth date.</param>
/// <param name="AreaCode">Village.</param>
public sealed record PersonTraits(string Name, string FoldedPinyin, Sex Sex, DateOnly BirthDate, string AreaCode)
{
    /// <summary>Keyed index of the identity number.</summary>
    public byte[]? IdentityIndex { get; init; }

    /// <summary>Mother on file.</summary>
    public Guid? MotherId { get; init; }

    /// <summary>Spouse on file.</summary>
    public Guid? SpouseId { get; init; }

    /// <summary>Phone.</summary>
    public string? Phone { get; init; }

    /// <summary>Household.</summary>
    public Guid? HouseholdId { get; init; }

    /// <summary>The traits of somebody on file.</summary>
    /// <param name="person">The person.</param>
    /// <param name="foldedPinyin">Pinyin of the name over the usual confusions.</param>
    public static PersonTraits Of(Person person, string foldedPinyin) => new(person.Name, foldedPinyin, person.Sex, person.BirthDate, person.AreaCode)
    {
        IdentityIndex = person.IdentityIndex,
        MotherId = person.MotherId,
        SpouseId = person.SpouseId,
        Phone = person.Phone,
        HouseholdId = person.HouseholdId,
    };
}
