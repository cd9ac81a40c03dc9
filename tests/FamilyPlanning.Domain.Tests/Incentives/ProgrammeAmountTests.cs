using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Domain.Tests.Incentives;

public sealed class ProgrammeAmountTests
{
    private static ProgrammeAmount Row(string scope, int year, decimal amount) =>
        ProgrammeAmount.Enact(Programme.ChildcareSubsidy, "", scope, new DateOnly(year, 1, 1), amount, AmountUnit.YuanPerYear, "通知", SourceMark.Verified);

    [Theory]
    [InlineData("519901101201", 2026, 4000)]
    [InlineData("519901101201", 2025, 3800)]
    [InlineData("519902101201", 2026, 3800)]
    [InlineData("449902101201", 2026, 3600)]
    [InlineData("449902101201", 2027, 3700)]
    public void The_nearest_areas_latest_row_is_in_force(string area, int year, decimal amount)
    {
        ProgrammeAmount[] rows = [Row("", 2025, 3600), Row("", 2027, 3700), Row("51", 2025, 3800), Row("519901", 2026, 4000)];

        Assert.Equal(amount, ProgrammeAmount.InForce(rows, Programme.ChildcareSubsidy, "", area, new DateOnly(year, 1, 1))!.Amount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3600.001)]
    public void An_amount_is_positive_and_ends_at_the_fen(decimal amount) => Assert.Throws<RuleBrokenException>(() => Row("", 2025, amount));

    [Fact]
    public void An_amount_has_a_source() => Assert.Equal("incentives.amount-source", Assert.Throws<RuleBrokenException>(() =>
        ProgrammeAmount.Enact(Programme.ChildcareSubsidy, "", "", new DateOnly(2025, 1, 1), 1, AmountUnit.YuanPerYear, " ", SourceMark.Verified)).Rule);
}
