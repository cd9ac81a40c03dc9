using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests.Checkups;

public sealed class MaternityClientTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Fact]
    public void The_due_date_is_280_days_after_the_period_and_counts_back_to_it()
    {
        Assert.Equal(new DateOnly(2027, 8, 8), MaternityClient.Open(A(Sex.Female), new(2026, 11, 1), null, "1", _today).DueDate);
        Assert.Equal(new DateOnly(2026, 11, 1), MaternityClient.Open(A(Sex.Female), null, new(2027, 8, 8), "1", _today).LastPeriod);
    }

    [Theory]
    [InlineData("maternity.date-required", null, null, "1")]
    [InlineData("maternity.consent-required", "2026-11-01", null, " ")]
    [InlineData("maternity.last-period-range", "2026-11-24", null, "1")]
    [InlineData("maternity.last-period-range", "2026-01-01", null, "1")]
    [InlineData("maternity.due-date-range", null, "2027-09-01", "1")]
    public void A_file_opens_with_consent_and_a_likely_date(string rule, string? lastPeriod, string? due, string consent) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => MaternityClient.Open(A(Sex.Female), Day(lastPeriod), Day(due), consent, _today)).Rule);

    [Fact]
    public void It_is_opened_for_women_who_are_here()
    {
        Assert.Equal("maternity.woman-required", Assert.Throws<RuleBrokenException>(() => MaternityClient.Open(A(Sex.Male), _today, null, "1", _today)).Rule);
        var gone = A(Sex.Female);
        gone.MoveOut("邻县", _today, _today);
        Assert.Equal("maternity.not-present", Assert.Throws<RuleBrokenException>(() => MaternityClient.Open(gone, _today, null, "1", _today)).Rule);
    }

    [Fact]
    public void Delivery_and_discharge_stand_in_order()
    {
        var client = MaternityClient.Open(A(Sex.Female), new(2026, 3, 1), null, "1", _today);

        Assert.Equal("maternity.delivery-before-period", Rule(() => client.Deliver(new(2026, 2, 28), null, _today)));
        Assert.Equal("maternity.discharge-order", Rule(() => client.Deliver(new(2026, 11, 20), new(2026, 11, 19), _today)));
        Assert.Equal("maternity.date-in-future", Rule(() => client.Deliver(_today.AddDays(1), null, _today)));
        client.Deliver(new(2026, 11, 20), null, _today);
        client.Deliver(new(2026, 11, 20), new(2026, 11, 22), _today);
        Assert.Equal("maternity.delivered-already", Rule(() => client.Date(new(2026, 3, 2), null, _today)));
        Assert.Equal(new DateOnly(2026, 11, 22), client.DischargedOn);
    }

    [Fact]
    public void After_she_ended_it_nothing_more_is_entered()
    {
        var client = MaternityClient.Open(A(Sex.Female), new(2026, 3, 1), null, "1", _today);
        client.CloseFile(MaternityClose.AtHerWish, _today);

        Assert.Equal("maternity.closed", Rule(() => client.Deliver(_today, null, _today)));
        Assert.Equal("maternity.closed", Rule(() => client.CloseFile(MaternityClose.AtHerWish, _today)));
    }

    private static string Rule(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static Person A(Sex sex) => Person.File(
        Household.Open("519901101201", "001", null, null, new(2020, 1, 1)), new PersonName("王秀英", "wangxiuying", "wxy"), sex, new(1998, 3, 4), "02", _today);
}
