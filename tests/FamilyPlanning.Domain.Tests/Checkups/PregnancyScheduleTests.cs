using CsCheck;
using FamilyPlanning.Domain.Checkups;

namespace FamilyPlanning.Domain.Tests.Checkups;

public sealed class PregnancyScheduleTests
{
    private static readonly VectorFile _file = VectorFile.Open("pregnancy-schedule.json");

    public static TheoryData<string> Cases => _file.Ids();

    [Theory, MemberData(nameof(Cases))]
    public void The_schedule_is_the_one_of_the_case(string id)
    {
        var vector = _file.Case(id);
        var schedule = PregnancySchedule.From(VectorFile.Day(vector, "lmp")!.Value);

        Assert.Equal(VectorFile.Day(vector, "dueDate"), schedule.DueDate);
        Assert.Equal(
            vector.GetProperty("windows").EnumerateArray().Select(w => (VectorFile.Text(w, "visit"), VectorFile.Day(w, "from"), VectorFile.Day(w, "to"))),
            schedule.Windows.Select(w => (VectorFile.Camel<CheckupStep>(w.Step), (DateOnly?)w.From, (DateOnly?)w.To)));
        if (VectorFile.Day(vector, "on") is { } on) Assert.Equal(VectorFile.Text(vector, "gestation"), schedule.On(on)?.ToString());
        if (VectorFile.Day(vector, "deliveryDate") is { } delivery) Assert.Equal(VectorFile.Day(vector, "day42Check"), PregnancySchedule.Day42Check(delivery));
        if (VectorFile.Day(vector, "dischargeDate") is { } discharge)
        {
            Assert.Equal(VectorFile.Day(vector, "postpartumVisitBy"), PregnancySchedule.PostpartumVisitBy(discharge));
            Assert.Equal(VectorFile.Day(vector, "postpartumStatisticBy"), PregnancySchedule.PostpartumStatisticBy(discharge));
        }
    }

    [Fact]
    public void Windows_follow_each_other_and_end_around_the_due_date() =>
        Gen.Date[new DateTime(1990, 1, 1), new DateTime(2100, 1, 1)].Select(DateOnly.FromDateTime).Sample(lmp =>
        {
            var schedule = PregnancySchedule.From(lmp);
            return schedule.Windows.All(w => w.From <= w.To)
                && schedule.Windows.Zip(schedule.Windows.Skip(1)).All(pair => pair.First.To < pair.Second.From)
                && schedule.Windows[0].From == lmp
                && schedule.OpenOn(schedule.DueDate)!.Value.Step == CheckupStep.Antenatal5
                && schedule.On(schedule.DueDate) == new Gestation(40, 0);
        }, iter: 20_000);

    [Fact]
    public void Gestation_grows_by_a_day_every_day() =>
        Gen.Select(Gen.Date[new DateTime(1990, 1, 1), new DateTime(2100, 1, 1)].Select(DateOnly.FromDateTime), Gen.Int[0, 320]).Sample((lmp, days) =>
            PregnancySchedule.From(lmp).On(lmp.AddDays(days)) is { } g && (g.Weeks * 7) + g.Days == days && g.Days is >= 0 and <= 6, iter: 20_000);

    [Fact]
    public void Before_the_first_day_and_between_two_windows_nothing_is_open()
    {
        var schedule = PregnancySchedule.From(new DateOnly(2026, 1, 1));
        Assert.Null(schedule.On(new DateOnly(2025, 12, 31)));
        Assert.Equal("0+0", schedule.On(new DateOnly(2026, 1, 1)).ToString());
        Assert.Null(schedule.OpenOn(new DateOnly(2026, 4, 2)));
        Assert.Equal(CheckupStep.Antenatal2, schedule.OpenOn(new DateOnly(2026, 4, 23))!.Value.Step);
    }
}
