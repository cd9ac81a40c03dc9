using System.Globalization;

namespace FamilyPlanning.Domain.Households;

/// <summary>When a scheme counts an age as reached (parameter Aid.AgeBasis, domain.md 6.4).</summary>
public enum AgeBasis
{
    /// <summary>By 31 December: the whole year counts.</summary>
    YearEnd,

    /// <summary>From the month of the birthday.</summary>
    Month,
}

/// <summary>The year, or the month, from which aid is due by age.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Month">Month 1 to 12; none when the whole year counts.</param>
public readonly record struct AidPeriod(int Year, int? Month)
{
    /// <summary>2026, or 2026-08.</summary>
    public override string ToString() =>
        Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}") : Year.ToString("0000", CultureInfo.InvariantCulture);
}

/// <summary>Rules that depend on age: completed years, reached on the birthday itself; a birth of 29 February reaches them on 28 February of a common year (own, domain.md 16).</summary>
public static class AgeRules
{
    /// <summary>First birth date covered by the aid schemes (国办发〔2004〕21号).</summary>
    public static readonly DateOnly AidBirthsFrom = new(1933, 1, 1);

    /// <summary>Last birth for which there is a one-child certificate (Act Art. 31).</summary>
    public static readonly DateOnly OneChildBirthsUntil = new(2015, 12, 31);

    /// <summary>First birth date of girls offered the free HPV vaccine (from 2025-11-10, domain.md 7.4).</summary>
    public static readonly DateOnly HpvBirthsFrom = new(2011, 11, 10);

    /// <summary>The day an age is reached.</summary>
    public static DateOnly Birthday(DateOnly birthDate, int age) => birthDate.AddYears(age);

    /// <summary>Completed years on a day; negative before the birth.</summary>
    public static int CompletedYears(DateOnly birthDate, DateOnly on)
    {
        var years = on.Year - birthDate.Year;
        return Birthday(birthDate, years) > on ? years - 1 : years;
    }

    /// <summary>Childbearing age, 15 to 49 (domain.md 9.1): a statistical group, nothing follows from it for a person.</summary>
    public static bool IsOfChildbearingAge(DateOnly birthDate, DateOnly on) => CompletedYears(birthDate, on) is >= 15 and <= 49;

    /// <summary>Before the third birthday.</summary>
    public static bool IsUnderThree(DateOnly birthDate, DateOnly on) => CompletedYears(birthDate, on) < 3;

    /// <summary>Under 14: a guardian consents, and all data are sensitive (PIPL Art. 28, 31).</summary>
    public static bool IsMinorUnder14(DateOnly birthDate, DateOnly on) => CompletedYears(birthDate, on) < 14;

    /// <summary>35 to 64: cervical and breast screening is offered to women (domain.md 7.4).</summary>
    public static bool IsOfScreeningAge(DateOnly birthDate, DateOnly on) => CompletedYears(birthDate, on) is >= 35 and <= 64;

    /// <summary>A girl to whom the free HPV vaccine is offered: born from 2011-11-10 and 13 reached; upper age to confirm.</summary>
    public static bool IsOfferedHpvVaccine(Sex sex, DateOnly birthDate, DateOnly on) =>
        sex == Sex.Female && birthDate >= HpvBirthsFrom && CompletedYears(birthDate, on) >= 13;

    /// <summary>A child born in the one-child period, for which a certificate can exist.</summary>
    /// <param name="birthDate">Birth date of the child.</param>
    /// <param name="periodStart">Start of the period (parameter OneChild.PeriodStart); none when the province gives none.</param>
    public static bool IsOneChildPeriodBirth(DateOnly birthDate, DateOnly? periodStart = null) =>
        birthDate <= OneChildBirthsUntil && (periodStart is null || birthDate >= periodStart);

    /// <summary>First year or month of aid by age; none for births before 1933.</summary>
    public static AidPeriod? AidFirstPeriod(DateOnly birthDate, int age, AgeBasis basis)
    {
        if (birthDate < AidBirthsFrom) return null;
        var reached = Birthday(birthDate, age);
        return new AidPeriod(reached.Year, basis == AgeBasis.Month ? reached.Month : null);
    }
}
