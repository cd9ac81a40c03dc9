namespace FamilyPlanning.Domain.Households.Duplicates;

/// <summary>Something by which two records look like one person, or speak against it.</summary>
public enum DuplicateSign
{
    /// <summary>The same identity number.</summary>
    SameNumber,

    /// <summary>The same name.</summary>
    SameName,

    /// <summary>Names that sound alike.</summary>
    NearName,

    /// <summary>The same birth date.</summary>
    SameBirthDate,

    /// <summary>Day and month exchanged, or the same month of the same year.</summary>
    NearBirthDate,

    /// <summary>The same mother.</summary>
    SameMother,

    /// <summary>The same spouse.</summary>
    SameSpouse,

    /// <summary>The same phone.</summary>
    SamePhone,

    /// <summary>The same household.</summary>
    SameHousehold,

    /// <summary>The same village.</summary>
    SameVillage,

    /// <summary>Both have a number, and the numbers differ.</summary>
    DifferentNumbers,

    /// <summary>The sex differs.</summary>
    DifferentSex,
}

/// <summary>How much two records look like one person: the signs and their weight. A hint for a clerk, who decides; nothing is merged by itself.</summary>
/// <param name="Score">Weight of the signs, 0 to 100.</param>
/// <param name="Signs">The signs, the strongest first.</param>
public sealed record Likeness(int Score, IReadOnlyList<DuplicateSign> Signs)
{
    /// <summary>From this score on a clerk is asked. The same name and birth date in one village reach it even with two numbers, two villages only where a number is missing.</summary>
    public const int Worth = 45;

    private static readonly Likeness _none = new(0, []);

    /// <summary>Whether a clerk is asked.</summary>
    public bool IsWorthAsking => Score >= Worth;

    /// <summary>Compares two records. Without the number or a name that sounds alike they are two people, whatever else they share: twins, couples, families with one phone.</summary>
    public static Likeness Of(PersonTraits one, PersonTraits other)
    {
        var signs = SignsOf(one, other).ToList();
        if (signs.Count == 0 || signs[0] is not (DuplicateSign.SameNumber or DuplicateSign.SameName or DuplicateSign.NearName)) return _none;
        return new Likeness(Math.Clamp(signs.Sum(Weight), 0, 100), signs);
    }

    private static IEnumerable<DuplicateSign> SignsOf(PersonTraits one, PersonTraits other)
    {
        var (number, otherNumber) = (one.IdentityIndex, other.IdentityIndex);
        if (number is not null && otherNumber is not null && number.AsSpan().SequenceEqual(otherNumber)) yield return DuplicateSign.SameNumber;
        if (one.Name == other.Name) yield return DuplicateSign.SameName;
        else if (one.FoldedPinyin == other.FoldedPinyin && one.FoldedPinyin.Length > 0) yield return DuplicateSign.NearName;
        if (one.BirthDate == other.BirthDate) yield return DuplicateSign.SameBirthDate;
        else if (IsNear(one.BirthDate, other.BirthDate)) yield return DuplicateSign.NearBirthDate;
        if (one.MotherId is not null && one.MotherId == other.MotherId) yield return DuplicateSign.SameMother;
        if (one.SpouseId is not null && one.SpouseId == other.SpouseId) yield return DuplicateSign.SameSpouse;
        if (one.Phone is not null && one.Phone == other.Phone) yield return DuplicateSign.SamePhone;
        if (one.HouseholdId is not null && one.HouseholdId == other.HouseholdId) yield return DuplicateSign.SameHousehold;
        if (one.AreaCode == other.AreaCode) yield return DuplicateSign.SameVillage;
        if (number is not null && otherNumber is not null && !number.AsSpan().SequenceEqual(otherNumber)) yield return DuplicateSign.DifferentNumbers;
        if (one.Sex != other.Sex) yield return DuplicateSign.DifferentSex;
    }

    private static bool IsNear(DateOnly one, DateOnly other) =>
        one.Year == other.Year && (one.Month == other.Month || (one.Month == other.Day && one.Day == other.Month));

    private static int Weight(DuplicateSign sign) => sign switch
    {
        DuplicateSign.SameNumber => 70,
        DuplicateSign.SameName or DuplicateSign.SameBirthDate => 30,
        DuplicateSign.NearName or DuplicateSign.SameMother or DuplicateSign.SameSpouse => 20,
        DuplicateSign.NearBirthDate or DuplicateSign.SameHousehold => 15,
        DuplicateSign.SamePhone or DuplicateSign.SameVillage => 10,
        DuplicateSign.DifferentNumbers => -25,
        DuplicateSign.DifferentSex => -30,
        _ => 0,
    };
}
