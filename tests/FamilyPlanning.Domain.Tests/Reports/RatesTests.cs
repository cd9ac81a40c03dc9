using CsCheck;
using FamilyPlanning.Domain.Reports;

namespace FamilyPlanning.Domain.Tests.Reports;

public sealed class RatesTests
{
    [Fact]
    public void Rates_of_a_township_come_from_its_counts()
    {
        var average = Rates.AveragePopulation(10_000, 10_101);
        Assert.Equal(10_050.5m, average);
        Assert.Equal(8.26m, Rates.BirthRate(83, average));
        Assert.Equal(9.15m, Rates.DeathRate(92, average));
        Assert.Equal(-0.90m, Rates.NaturalGrowthRate(83, 92, average));
    }

    [Fact]
    public void Nothing_to_divide_by_gives_no_rate()
    {
        Assert.Null(Rates.BirthRate(0, 0));
        Assert.Null(Rates.Percent(0, 0));
        Assert.Null(Rates.Percent(5, 0));
        Assert.Null(Rates.BirthOrderShares(0, 0, 0));
        Assert.Null(Rates.SexRatioAtBirth(120, 0, 100));
        Assert.Equal(0m, Rates.Percent(0, 7));
    }

    [Theory]
    [InlineData(1, 800, 0.13)]
    [InlineData(1, 3, 33.33)]
    [InlineData(2, 3, 66.67)]
    [InlineData(1, 1600, 0.06)]
    [InlineData(-1, 800, -0.13)]
    public void A_half_is_rounded_up(int part, int whole, double percent) => Assert.Equal((decimal)percent, Rates.Percent(part, whole));

    [Theory]
    [InlineData(55, 50, 100, 110.00)]
    [InlineData(49, 50, 100, null)]
    [InlineData(50, 50, 100, 100.00)]
    [InlineData(5, 4, 0, 125.00)]
    public void The_sex_ratio_is_shown_from_the_smallest_number_of_births(int boys, int girls, int minimum, double? ratio) =>
        Assert.Equal((decimal?)ratio, Rates.SexRatioAtBirth(boys, girls, minimum));

    [Fact]
    public void The_shares_of_birth_orders_add_up_to_a_hundred() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Where(c => c.Item1 + c.Item2 + c.Item3 > 0).Sample((first, second, third) =>
        {
            var (a, b, c) = Rates.BirthOrderShares(first, second, third)!.Value;
            decimal all = first + second + third;
            return a + b + c == 100m
                && Math.Abs(a - (first * 100m / all)) < 0.01m && Math.Abs(b - (second * 100m / all)) < 0.01m && Math.Abs(c - (third * 100m / all)) < 0.01m;
        }, iter: 100_000);

    [Fact]
    public void A_third_each_adds_up_as_well() => Assert.Equal((33.34m, 33.33m, 33.33m), Rates.BirthOrderShares(1, 1, 1));

    [Fact]
    public void Every_named_share_is_in_per_cent() => Assert.All(
        [
            Rates.SupplyFollowUpRate(1, 8), Rates.PrePregnancyCheckCoverage(1, 8), Rates.EarlyBookingRate(1, 8), Rates.PostpartumVisitRate(1, 8),
            Rates.SystematicMaternalCareRate(1, 8), Rates.NewbornVisitRate(1, 8), Rates.ChildHealthRate(1, 8), Rates.OnlineRegistrationRate(1, 8),
            Rates.SameDayRate(1, 8), Rates.SatisfactionRate(1, 8), Rates.PaidRate(1, 8), Rates.UnrecordedBirthRate(1, 8), Rates.CompletenessRate(1, 8),
            Rates.AccuracyRate(1, 8), Rates.TimelinessRate(1, 8),
        ],
        rate => Assert.Equal(12.5m, rate));
}
