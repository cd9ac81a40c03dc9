using CsCheck;
using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Domain.Tests.Incentives;

public sealed class ChildcareSubsidyTests
{
    private static readonly VectorFile _file = VectorFile.Open("childcare-subsidy.json");
    private static readonly SubsidyRate[] _national = [SubsidyRate.National];

    private static readonly Gen<DateOnly> _births = Gen.Date[new DateTime(2015, 1, 1), new DateTime(2060, 12, 31)].Select(DateOnly.FromDateTime);

    public static TheoryData<string> Cases => _file.Ids();

    [Theory, MemberData(nameof(Cases))]
    public void The_plan_is_the_one_of_the_case(string id)
    {
        var vector = _file.Case(id);
        var birth = DateReading.Read(VectorFile.Text(vector, "birthDate"));
        if (!vector.GetProperty("valid").GetBoolean())
        {
            Assert.Null(birth);
            return;
        }

        var year = VectorFile.Text(vector, "firstClaimYear");
        var plan = ChildcareSubsidy.Plan(birth!.Value, year is null ? null : int.Parse(year), _national);

        Assert.Equal(vector.GetProperty("eligible").GetBoolean(), plan.Eligible);
        Assert.Equal(VectorFile.Text(vector, "basis"), plan.Basis.ToString());
        Assert.Equal(VectorFile.Day(vector, "thirdBirthday"), plan.ThirdBirthday);
        Assert.Equal(VectorFile.Text(vector, "months"), plan.Months?.ToString());
        Assert.Equal(vector.GetProperty("total").GetDecimal(), plan.Total);
        Assert.Equal(VectorFile.Day(vector, "firstApplicationDeadline"), plan.FirstApplicationDeadline);
        Assert.Equal(
            vector.GetProperty("claims").EnumerateArray().Select(c => (c.GetProperty("year").GetInt32(), VectorFile.Text(c, "months"), c.GetProperty("amount").GetDecimal())),
            plan.Claims.Select(c => (c.Year, c.Months?.ToString(), c.Amount)));
    }

    [Fact]
    public void The_amounts_of_the_file_are_the_national_base()
    {
        Assert.Equal(_file.Root.GetProperty("annualAmount").GetDecimal(), SubsidyRate.National.AnnualAmount);
        Assert.Equal(VectorFile.Day(_file.Root, "schemeStart"), SubsidyRate.National.Effective);
    }

    [Fact]
    public void The_claims_add_up_to_the_months_and_no_child_gets_more_than_three_years() => _births.Sample(birth =>
    {
        var plan = ChildcareSubsidy.Plan(birth, null, _national);
        return plan.Eligible == birth >= new DateOnly(2022, 1, 1)
            && plan.Total is >= 0 and <= 10_800
            && plan.Claims.Count <= 3
            && plan.Claims.All(c => c.Amount is > 0 and <= 3_600)
            && plan.Claims.Zip(plan.Claims.Skip(1)).All(pair => pair.Second.Year == pair.First.Year + 1)
            && (plan.Basis != SubsidyBasis.Monthly || (plan.Total == plan.Months!.Value * 300m && plan.Claims.Sum(c => c.Months ?? 0) == plan.Months))
            && (plan.Basis != SubsidyBasis.PerClaim || plan.Total == 10_800);
    }, iter: 100_000);

    [Fact]
    public void A_later_birth_never_has_fewer_months() =>
        Gen.Date[new DateTime(2022, 1, 1), new DateTime(2024, 12, 30)].Select(DateOnly.FromDateTime).Sample(birth =>
            ChildcareSubsidy.Plan(birth, null, _national).Months <= ChildcareSubsidy.Plan(birth.AddDays(1), null, _national).Months, iter: 10_000);

    [Theory]
    [InlineData("2021-12-31", 0, 0)]
    [InlineData("2022-01-01", 300, 1)]
    [InlineData("2024-12-31", 10_800, 3)]
    [InlineData("2025-01-01", 10_800, 3)]
    [InlineData("2024-02-29", 7_800, 3)]
    public void The_boundaries_are_those_of_the_norm(string birth, int total, int claims)
    {
        var plan = ChildcareSubsidy.Plan(DateOnly.Parse(birth), null, _national);
        Assert.Equal((total, claims), (plan.Total, plan.Claims.Count));
    }

    [Fact]
    public void The_third_birthday_of_a_leap_day_is_28_February() =>
        Assert.Equal(new DateOnly(2027, 2, 28), ChildcareSubsidy.Plan(new DateOnly(2024, 2, 29), null, _national).ThirdBirthday);

    [Theory]
    [InlineData("2025-03-10", 2024)]
    [InlineData("2025-03-10", 2027)]
    [InlineData("2023-03-10", 2026)]
    [InlineData("2023-03-10", 2023)]
    public void The_first_claim_has_its_years(string birth, int year)
    {
        var broken = Assert.Throws<RuleBrokenException>(() => ChildcareSubsidy.Plan(DateOnly.Parse(birth), year, _national));
        Assert.Equal("incentives.first-claim-year", broken.Rule);
    }

    [Fact]
    public void A_higher_amount_counts_from_the_claim_year_after_its_first_day()
    {
        SubsidyRate[] rates = [SubsidyRate.National, new(new DateOnly(2026, 7, 1), 4_000m, "地方文件"), new(new DateOnly(2028, 1, 1), 5_000m, "地方文件")];
        var plan = ChildcareSubsidy.Plan(new DateOnly(2026, 5, 20), 2026, rates);
        Assert.Equal([3_600m, 4_000m, 5_000m], plan.Claims.Select(c => c.Amount));
    }

    [Fact]
    public void A_monthly_share_is_rounded_once_a_year()
    {
        SubsidyRate[] rates = [new(new DateOnly(2025, 1, 1), 4_000m, "地方文件")];
        var plan = ChildcareSubsidy.Plan(new DateOnly(2023, 6, 15), null, rates);
        Assert.Equal([4_000m, 2_000m], plan.Claims.Select(c => c.Amount));
        Assert.Equal(333.33m, ChildcareSubsidy.Plan(new DateOnly(2022, 1, 15), null, rates).Total);
    }

    [Fact]
    public void Without_an_amount_in_force_nothing_is_promised()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => ChildcareSubsidy.Plan(new DateOnly(2025, 5, 1), null, [new(new DateOnly(2026, 1, 1), 3_600m, "")]));
        Assert.Equal("incentives.no-amount-in-force", broken.Rule);
    }
}
