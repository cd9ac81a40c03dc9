using System.Text.Json;
using CsCheck;
using FamilyPlanning.Domain.Checkups;

namespace FamilyPlanning.Domain.Tests.Checkups;

public sealed class OfferPlannerTests
{
    private const string Village = "519901101201";

    private static readonly VectorFile _children = VectorFile.Open("child-visits.json");
    private static readonly VectorFile _pregnancies = VectorFile.Open("pregnancy-schedule.json");

    private static readonly Gen<DateOnly> _day = Gen.Int[new DateOnly(1999, 1, 1).DayNumber, new DateOnly(2045, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    public static TheoryData<string> ChildCases => _children.Ids();

    public static TheoryData<string> PregnancyCases => _pregnancies.Ids();

    [Theory]
    [MemberData(nameof(ChildCases))]
    public void A_child_is_offered_exactly_the_visits_of_the_schedule(string id)
    {
        var child = _children.Case(id);
        var birth = VectorFile.Day(child, "birthDate")!.Value;

        var offers = OfferPlanner.Of(new ChildFacts(Guid.CreateVersion7(), Village, birth, VectorFile.Day(child, "dischargeDate"))).ToDictionary(o => VectorFile.Camel<CheckupStep>(o.Step)!);

        var visits = child.GetProperty("visits").EnumerateArray().Where(v => VectorFile.Day(child, "dischargeDate") is not null || VectorFile.Text(v, "visit") != "newborn").ToList();
        foreach (var visit in visits) AssertWindow(visit, offers);
        if (VectorFile.Day(child, "dischargeDate") is not null) Assert.Equal(visits.Count, offers.Count);
    }

    [Theory]
    [MemberData(nameof(PregnancyCases))]
    public void A_woman_is_offered_exactly_the_visits_of_the_schedule(string id)
    {
        var pregnancy = _pregnancies.Case(id);
        var facts = new MaternityFacts(Guid.CreateVersion7(), Guid.CreateVersion7(), Village, VectorFile.Day(pregnancy, "lmp")!.Value, null, null);

        var antenatal = OfferPlanner.Of(facts).ToDictionary(o => VectorFile.Camel<CheckupStep>(o.Step)!);

        foreach (var window in pregnancy.GetProperty("windows").EnumerateArray()) AssertWindow(window, antenatal);
        Assert.Equal(5, antenatal.Count);
        if (VectorFile.Day(pregnancy, "deliveryDate") is not { } delivered) return;
        var after = OfferPlanner.Of(facts with { DeliveredOn = delivered, DischargedOn = VectorFile.Day(pregnancy, "dischargeDate") }).ToDictionary(o => o.Step);
        Assert.Equal(VectorFile.Day(pregnancy, "day42Check"), after[CheckupStep.Day42].From);
        if (VectorFile.Day(pregnancy, "postpartumVisitBy") is { } by) Assert.Equal(by, after[CheckupStep.Postpartum].To);
        Assert.Equal(2, after.Count);
    }

    [Fact]
    public void Every_step_is_offered_once_and_the_windows_of_a_child_follow_each_other() => _day.Sample(birth =>
    {
        var offers = OfferPlanner.Of(new ChildFacts(Guid.Empty, Village, birth, birth.AddDays(3))).ToList();
        return offers.Select(o => o.Step).Distinct().Count() == offers.Count
            && offers.All(o => o.From <= o.To && o.From >= birth && o.To < birth.AddYears(OfferPlanner.YearsOfChildren))
            && offers.Skip(1).Zip(offers.Skip(2)).All(pair => pair.First.To < pair.Second.From);
    });

    [Fact]
    public void Planning_day_by_day_plans_every_window_of_a_child_once_and_in_time() => Gen.Select(_day, Gen.Int[0, 20]).Sample((birth, stay) =>
    {
        var facts = new ChildFacts(Guid.Empty, Village, birth, birth.AddDays(stay));
        var planned = new HashSet<CheckupStep>();
        for (var day = birth.AddDays(stay); day < birth.AddYears(OfferPlanner.YearsOfChildren); day = day.AddDays(25))
        {
            foreach (var offer in OfferPlanner.Of(facts).Where(PlanningSpan.Of(day).Holds)) planned.Add(offer.Step);
        }

        return planned.Count == 13;
    }, iter: 50);

    [Fact]
    public void The_span_reaches_to_the_end_of_next_month()
    {
        Assert.Equal(new PlanningSpan(new(2026, 11, 23), new(2026, 12, 31)), PlanningSpan.Of(new(2026, 11, 23)));
        Assert.Equal(new PlanningSpan(new(2026, 12, 31), new(2027, 1, 31)), PlanningSpan.Of(new(2026, 12, 31)));
        Assert.Equal(new PlanningSpan(new(2028, 1, 30), new(2028, 2, 29)), PlanningSpan.Of(new(2028, 1, 30)));
    }

    [Fact]
    public void A_child_of_29_February_is_offered_the_first_year_on_28_February()
    {
        var offers = OfferPlanner.Of(new ChildFacts(Guid.Empty, Village, new(2024, 2, 29), null)).ToDictionary(o => o.Step);

        Assert.Equal((new DateOnly(2025, 2, 28), new DateOnly(2025, 3, 28)), (offers[CheckupStep.M12].From, offers[CheckupStep.M12].To));
        Assert.Equal(new DateOnly(2028, 2, 29), offers[CheckupStep.M48].From);
    }

    [Fact]
    public void Twins_have_their_own_offers_and_their_mother_has_hers_once()
    {
        var birth = new DateOnly(2026, 11, 20);
        var twins = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() }.SelectMany(id => OfferPlanner.Of(new ChildFacts(id, Village, birth, null))).ToList();
        var mother = OfferPlanner.Of(new MaternityFacts(Guid.CreateVersion7(), Guid.CreateVersion7(), Village, new(2026, 2, 20), birth, null)).ToList();

        Assert.Equal(26, twins.Select(o => (o.PersonId, o.Step, o.BasisId)).Distinct().Count());
        Assert.Equal([CheckupStep.Postpartum, CheckupStep.Day42], mother.Select(o => o.Step));
    }

    [Fact]
    public void Without_a_discharge_the_visit_counts_from_the_birth_until_the_discharge_is_known()
    {
        var child = new ChildFacts(Guid.Empty, Village, new(2026, 11, 20), null);

        var before = OfferPlanner.Of(child).First();
        var after = OfferPlanner.Of(child with { DischargedOn = new(2026, 11, 25) }).First();

        Assert.Equal((CheckupStep.Newborn, new DateOnly(2026, 11, 20)), (before.Step, before.From));
        Assert.Equal((CheckupStep.Newborn, new DateOnly(2026, 11, 25), before.BasisId), (after.Step, after.From, after.BasisId));
    }

    private static void AssertWindow(JsonElement visit, Dictionary<string, PlannedOffer> offers)
    {
        var offer = offers[VectorFile.Text(visit, "visit")!];
        if (VectorFile.Day(visit, "target") is { } target) Assert.Equal(target, offer.From);
        else Assert.Equal((VectorFile.Day(visit, "from"), VectorFile.Day(visit, "to")), (offer.From, (DateOnly?)offer.To));
    }
}
