using CsCheck;
using FamilyPlanning.Domain.Checkups;

namespace FamilyPlanning.Domain.Tests.Checkups;

public sealed class ChildVisitScheduleTests
{
    private static readonly VectorFile _file = VectorFile.Open("child-visits.json");

    public static TheoryData<string> Cases => _file.Ids();

    [Theory, MemberData(nameof(Cases))]
    public void The_schedule_is_the_one_of_the_case(string id)
    {
        var vector = _file.Case(id);
        var visits = ChildVisitSchedule.From(VectorFile.Day(vector, "birthDate")!.Value, VectorFile.Day(vector, "dischargeDate")!.Value);
        var expected = vector.GetProperty("visits").EnumerateArray().ToList();

        Assert.Equal(expected.Count, visits.Count);
        foreach (var (line, visit) in expected.Zip(visits))
        {
            Assert.Equal(VectorFile.Text(line, "visit"), VectorFile.Camel<CheckupStep>(visit.Step));
            Assert.Equal(VectorFile.Day(line, "target"), visit.Target);
            Assert.Equal(VectorFile.Day(line, "from") ?? visit.Target, visit.From);
            Assert.Equal(VectorFile.Day(line, "to") ?? visit.Target, visit.To);
            Assert.Equal(line.GetProperty("eye").GetInt32(), visit.Eye);
            Assert.Equal(VectorFile.Text(line, "hearing") == "True", visit.Hearing);
            Assert.Equal(
                VectorFile.Text(line, "blood") switch { "True" => BloodTest.Due, "6-8" => BloodTest.OnceAt6To8, _ => BloodTest.None }, visit.Blood);
        }
    }

    [Fact]
    public void Targets_follow_each_other_and_stay_within_the_month() =>
        Gen.Select(Gen.Date[new DateTime(1990, 1, 1), new DateTime(2100, 1, 1)].Select(DateOnly.FromDateTime), Gen.Int[0, 20]).Sample((birth, stay) =>
        {
            var visits = ChildVisitSchedule.From(birth, birth.AddDays(stay));
            var targets = visits.Where(v => v.Target is not null).Select(v => v.Target!.Value).ToList();
            return targets.Zip(targets.Skip(1)).All(pair => pair.First < pair.Second)
                && targets.All(t => t.Day == Math.Min(birth.Day, DateTime.DaysInMonth(t.Year, t.Month)))
                && visits.Select(v => v.Eye).SequenceEqual(Enumerable.Range(1, 13));
        }, iter: 20_000);

    [Theory]
    [InlineData("2024-02-29", CheckupStep.M12, "2025-02-28")]
    [InlineData("2024-02-29", CheckupStep.M48, "2028-02-29")]
    [InlineData("2023-11-30", CheckupStep.M3, "2024-02-29")]
    [InlineData("2025-08-31", CheckupStep.M6, "2026-02-28")]
    public void A_missing_day_becomes_the_last_of_the_month(string birth, CheckupStep step, string target) =>
        Assert.Equal(DateOnly.Parse(target), ChildVisitSchedule.From(DateOnly.Parse(birth), DateOnly.Parse(birth)).Single(v => v.Step == step).Target);

    [Fact]
    public void A_child_cannot_leave_hospital_before_its_birth()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => ChildVisitSchedule.From(new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 9)));
        Assert.Equal("checkups.discharge-before-birth", broken.Rule);
    }
}
