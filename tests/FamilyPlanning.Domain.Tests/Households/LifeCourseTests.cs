using CsCheck;
using FamilyPlanning.Domain.Households;
using Xunit;

namespace FamilyPlanning.Domain.Tests.Households;

public sealed class LifeCourseTests
{
    private static readonly DateOnly _born = new(1990, 3, 4);
    private static readonly DateOnly _today = new(2026, 11, 24);
    private static int _entered;
    private static readonly PersonName _name = new("王秀英", "wangxiuying", "wxy");
    private static readonly Household _home = Household.Open("519901101201", "H1", 1, null, new DateOnly(1990, 1, 1));
    private static readonly Household _next = Household.Open("519901101201", "H3", 1, null, new DateOnly(1990, 1, 1));
    private static readonly Household _other = Household.Open("519901101202", "H2", 1, null, new DateOnly(1990, 1, 1));

    [Fact]
    public void Somebody_taken_over_from_a_book_is_counted_from_birth_and_married_from_the_day_of_the_book()
    {
        var person = Filed(out var facts, marital: "20");
        Assert.Empty(facts.Where(f => f.RetractedAt is not null));
        var course = new LifeCourse(_born, facts);

        Assert.Null(course.On(_born.AddDays(-1)));
        Assert.Equal(("90", true), (course.On(new DateOnly(2000, 1, 1))!.MaritalStatus, course.On(new DateOnly(2000, 1, 1))!.IsPresent));
        Assert.Equal("20", course.On(_today)!.MaritalStatus);
        Assert.Equal(new Stay(person.AreaCode, person.HouseholdId, _born, EntryReason.Birth), Assert.Single(course.Stays()));
    }

    [Fact]
    public void A_death_that_was_entered_wrongly_is_undone_by_taking_the_fact_back_and_stays_known_for_the_days_between()
    {
        var person = Filed(out var facts);
        person.Die(new DateOnly(2024, 5, 1), _today);
        var death = PopulationEvent.Of(person, PopulationEventKind.Death, new DateOnly(2024, 5, 1), At(new DateOnly(2024, 6, 1)));
        facts.Add(death);
        death.Retract(new Correction(CorrectionReason.WrongPerson, null, FactSource.Word), Moment(new DateOnly(2025, 1, 1)), Guid.Empty);

        Assert.True(new LifeCourse(_born, facts).On(new DateOnly(2024, 8, 1))!.IsPresent);
        Assert.False(LifeCourse.KnownAt(Moment(new DateOnly(2024, 8, 1)), _born, facts).On(new DateOnly(2024, 8, 1))!.IsPresent);
        Assert.Equal(PopulationEventKind.Death, facts[^1].Kind);
    }

    [Fact]
    public void A_fact_is_taken_back_once_and_not_without_a_reason_and_never_the_beginning_of_a_record()
    {
        var person = Filed(out var facts);
        var death = PopulationEvent.Of(person, PopulationEventKind.Death, _today, At(_today));
        var why = new Correction(CorrectionReason.Typing, null, FactSource.Word);

        Assert.Equal("correction.words-required", Rule(() => death.Retract(why with { Reason = CorrectionReason.Other }, Moment(_today), Guid.Empty)));
        death.Retract(why, Moment(_today), Guid.Empty);
        Assert.Equal("fact.retracted-already", Rule(() => death.Retract(why, Moment(_today), Guid.Empty)));
        Assert.Equal("fact.beginning", Rule(() => facts[0].Retract(why, Moment(_today), Guid.Empty)));
    }

    [Fact]
    public void A_change_of_codes_moves_nobody_and_the_dead_keep_their_last_day()
    {
        var person = Filed(out var facts);
        facts.Add(PopulationEvent.Of(person, PopulationEventKind.Death, new DateOnly(2020, 1, 1), At(_today)));
        person.MoveTo(_other, person.Kinship);
        facts.Add(PopulationEvent.Of(person, PopulationEventKind.AreaChange, new DateOnly(2022, 1, 1), At(_today)));
        var course = new LifeCourse(_born, facts);

        Assert.Equal(new DateOnly(2020, 1, 1), Assert.Single(course.Stays()).Until);
        Assert.Equal((_home.AreaCode, _other.AreaCode), (course.On(new DateOnly(2021, 1, 1))!.AreaCode, course.On(_today)!.AreaCode));
    }

    [Fact]
    public void Any_past_day_shows_the_record_as_it_was_left_on_that_day() =>
        Histories.Sample(history =>
        {
            var person = Filed(out var facts, on: _born);
            var days = new List<(DateOnly Day, Told Record)>();
            foreach (var step in history.OrderBy(s => s.Days))
            {
                if (Happen(person, step) is not { } fact) continue;
                facts.Add(fact);
                days.Add((fact.HappenedOn, Told.Of(person)));
            }

            var course = new LifeCourse(_born, facts);
            Assert.Equal(Told.Of(person), Told.Of(course.On(_today)!));
            foreach (var (day, record) in days.GroupBy(d => d.Day).Select(g => g.Last()))
            {
                Assert.Equal(record, Told.Of(course.On(day)!));
                Assert.Equal(record, Told.Of(LifeCourse.KnownAt(EndOf(day), _born, facts).On(day)!));
            }
        });

    [Fact]
    public void What_was_taken_back_counts_only_for_what_was_known_before() =>
        Histories.Sample(history =>
        {
            var recorded = Filed(out var facts);
            var entered = new List<(Step Step, PopulationEvent Fact)>();
            foreach (var step in history.OrderBy(s => s.Days))
            {
                if (Happen(recorded, step) is { } fact) entered.Add((step, fact));
            }

            var before = Told.Of(recorded);
            foreach (var (_, fact) in entered.Where(e => e.Step.Wrong))
                fact.Retract(new Correction(CorrectionReason.Typing, null, FactSource.Word), EndOf(_today), Guid.Empty);
            facts.AddRange(entered.Select(e => e.Fact));
            var right = Filed(out _);
            foreach (var (step, _) in entered.Where(e => !e.Step.Wrong)) Happen(right, step);

            Assert.Equal(Told.Of(right), Told.Of(new LifeCourse(_born, facts).On(_today)!));
            Assert.Equal(before, Told.Of(LifeCourse.KnownAt(EndOf(_today.AddDays(-1)), _born, facts).On(_today)!));
        }, iter: 5_000);

    [Fact]
    public void Somebody_is_counted_once_on_every_day_of_presence_and_on_no_other() =>
        Histories.Sample(history =>
        {
            var person = Filed(out var facts);
            foreach (var step in history.OrderBy(s => s.Days))
            {
                if (Happen(person, step) is not { } fact) continue;
                facts.Add(fact);
                if (step.Wrong) fact.Retract(new Correction(CorrectionReason.Typing, null, FactSource.Word), Moment(_today), Guid.Empty);
            }

            var course = new LifeCourse(_born, facts);
            foreach (var day in facts.Select(f => f.HappenedOn).Append(_today).SelectMany(d => (DateOnly[])[d, d.AddDays(-1)]).Where(d => d >= _born))
            {
                var counted = course.Stays().Where(s => s.From <= day && !(s.Until <= day)).ToList();
                Assert.Equal(course.On(day)!.IsPresent ? 1 : 0, counted.Count);
                Assert.All(counted, stay => Assert.Equal(course.On(day)!.HouseholdId, stay.HouseholdId));
            }
        }, iter: 2_000);

    private sealed record Step(PopulationEventKind Kind, int Days, bool Home, bool Wrong);

    private static readonly PopulationEventKind[] _kinds =
    [
        PopulationEventKind.Marriage, PopulationEventKind.Divorce, PopulationEventKind.MoveIn, PopulationEventKind.MoveIn, PopulationEventKind.MoveOut, PopulationEventKind.MoveOut,
        PopulationEventKind.LivingElsewhere, PopulationEventKind.LivingHere, PopulationEventKind.HouseholdJoin, PopulationEventKind.Death,
    ];

    private static Gen<List<Step>> Histories { get; } =
        Gen.Select(Gen.Int[0, _kinds.Length - 1], Gen.Int[0, 13_000], Gen.Bool, Gen.Bool, (kind, days, home, wrong) => new Step(_kinds[kind], days, home, wrong)).List[0, 12];

    // The acts' own way of changing the record; what its rules refuse is not entered.
    private static PopulationEvent? Happen(Person person, Step step)
    {
        var on = _born.AddDays(step.Days);
        try
        {
            if (step.Kind == PopulationEventKind.MoveIn) person.MoveTo(step.Home ? _home : _other, "80");
            if (step.Kind == PopulationEventKind.HouseholdJoin) person.Join(step.Home ? _next : _home, "39");
            if (step.Kind == PopulationEventKind.MoveOut) person.MoveOut("重庆", on, _today);
            if (step.Kind == PopulationEventKind.Death) person.Die(on, _today);
            if (step.Kind.IsMarital()) person.Marry(step.Kind == PopulationEventKind.Marriage ? "21" : "40", on);
            if (step.Kind is PopulationEventKind.LivingElsewhere or PopulationEventKind.LivingHere) person.Live(step.Kind == PopulationEventKind.LivingHere ? null : "成都", on, _today);
        }
        catch (RuleBrokenException)
        {
            return null;
        }

        return PopulationEvent.Of(person, step.Kind, on, At(on));
    }

    private sealed record Told(Guid Household, string Kinship, string Marital, bool LivesHere, string? Place, DateOnly? Died, DateOnly? Left)
    {
        public static Told Of(Person p) => new(p.HouseholdId, p.Kinship, p.MaritalStatus, p.LivesHere, p.ResidencePlace, p.DeathDate, p.LeftOn);

        public static Told Of(Standing s) => new(s.HouseholdId, s.Kinship, s.MaritalStatus, s.LivesHere, s.Place, s.DeathDate, s.LeftOn);
    }

    private static Person Filed(out List<PopulationEvent> facts, string marital = "10", DateOnly? on = null)
    {
        var person = Person.File(_home, _name, Sex.Female, _born, "30", _today);
        person.Marry(marital, null);
        facts = [PopulationEvent.Entering(person, PopulationEventKind.Filed, on ?? new DateOnly(2015, 1, 1), At(on ?? new DateOnly(2015, 1, 1)))];
        return person;
    }

    // Two facts of one day are entered one after the other.
    private static FactEntry At(DateOnly day) => new(Moment(day).AddMicroseconds(Interlocked.Increment(ref _entered)), Guid.Empty, FactSource.Word);

    private static DateTimeOffset EndOf(DateOnly day) => Moment(day).AddHours(23);

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string Rule(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;
}
