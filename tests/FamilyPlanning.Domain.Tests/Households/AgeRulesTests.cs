using CsCheck;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests.Households;

public sealed class AgeRulesTests
{
    private static readonly VectorFile _file = VectorFile.Open("age-rules.json");

    public static TheoryData<string> Cases => _file.Ids();

    [Theory, MemberData(nameof(Cases))]
    public void The_rule_answers_as_the_case_says(string id)
    {
        var vector = _file.Case(id);
        var birth = VectorFile.Day(vector, "birthDate")!.Value;
        var on = VectorFile.Day(vector, "on").GetValueOrDefault();
        object? actual = VectorFile.Text(vector, "check") switch
        {
            "completedAge" => AgeRules.CompletedYears(birth, on),
            "childbearingAge" => AgeRules.IsOfChildbearingAge(birth, on),
            "underThree" => AgeRules.IsUnderThree(birth, on),
            "minorUnder14" => AgeRules.IsMinorUnder14(birth, on),
            "screening35to64" => AgeRules.IsOfScreeningAge(birth, on),
            "hpvVaccine" => AgeRules.IsOfferedHpvVaccine(Sex.Female, birth, on),
            "oneChildPeriodBirth" => AgeRules.IsOneChildPeriodBirth(birth),
            "aidFirstPeriod" => AgeRules.AidFirstPeriod(birth, vector.GetProperty("age").GetInt32(), Enum.Parse<AgeBasis>(VectorFile.Text(vector, "ageBasis")!)),
            var unknown => throw new InvalidOperationException($"No test knows {unknown}"),
        };
        Assert.Equal(VectorFile.Text(vector, "expected"), actual?.ToString());
    }

    [Theory]
    [InlineData("2000-02-29", "2026-02-27", 25)]
    [InlineData("2000-02-29", "2026-02-28", 26)]
    [InlineData("2000-02-29", "2028-02-28", 27)]
    [InlineData("2000-02-29", "2028-02-29", 28)]
    [InlineData("2026-03-01", "2026-02-28", -1)]
    [InlineData("2026-03-01", "2026-03-01", 0)]
    public void An_age_is_reached_on_the_birthday_and_on_28_February_in_a_common_year(string birth, string on, int years) =>
        Assert.Equal(years, AgeRules.CompletedYears(DateOnly.Parse(birth), DateOnly.Parse(on)));

    [Fact]
    public void Age_never_falls_and_rises_by_one_on_each_birthday()
    {
        var days = Gen.Date[new DateTime(1900, 1, 1), new DateTime(2100, 12, 31)].Select(DateOnly.FromDateTime);
        Gen.Select(days, Gen.Int[0, 110]).Sample((birth, age) =>
        {
            var birthday = AgeRules.Birthday(birth, age);
            return AgeRules.CompletedYears(birth, birthday) == age
                && AgeRules.CompletedYears(birth, birthday.AddDays(-1)) == age - 1
                && AgeRules.CompletedYears(birth, birthday.AddDays(364)) == age;
        }, iter: 100_000);
    }

    [Fact]
    public void The_vaccine_is_offered_to_girls_from_thirteen_born_from_10_November_2011()
    {
        var today = new DateOnly(2026, 11, 23);
        Assert.True(AgeRules.IsOfferedHpvVaccine(Sex.Female, new DateOnly(2011, 11, 10), today));
        Assert.False(AgeRules.IsOfferedHpvVaccine(Sex.Female, new DateOnly(2011, 11, 9), today));
        Assert.False(AgeRules.IsOfferedHpvVaccine(Sex.Male, new DateOnly(2013, 5, 1), today));
        Assert.True(AgeRules.IsOfferedHpvVaccine(Sex.Female, new DateOnly(2013, 11, 23), today));
        Assert.False(AgeRules.IsOfferedHpvVaccine(Sex.Female, new DateOnly(2013, 11, 24), today));
    }

    [Fact]
    public void The_one_child_period_ends_with_2015_and_begins_where_the_province_says()
    {
        Assert.True(AgeRules.IsOneChildPeriodBirth(new DateOnly(2015, 12, 31)));
        Assert.False(AgeRules.IsOneChildPeriodBirth(new DateOnly(2016, 1, 1)));
        Assert.True(AgeRules.IsOneChildPeriodBirth(new DateOnly(1980, 1, 1), new DateOnly(1980, 1, 1)));
        Assert.False(AgeRules.IsOneChildPeriodBirth(new DateOnly(1979, 12, 31), new DateOnly(1980, 1, 1)));
    }

    [Theory]
    [InlineData("1933-01-01", 60, AgeBasis.YearEnd, "1993")]
    [InlineData("1932-12-31", 60, AgeBasis.YearEnd, null)]
    [InlineData("1968-02-29", 49, AgeBasis.Month, "2017-02")]
    [InlineData("1966-12-31", 60, AgeBasis.Month, "2026-12")]
    public void Aid_begins_with_the_year_or_month_of_the_birthday(string birth, int age, AgeBasis basis, string? period) =>
        Assert.Equal(period, AgeRules.AidFirstPeriod(DateOnly.Parse(birth), age, basis)?.ToString());
}
