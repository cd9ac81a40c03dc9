namespace FamilyPlanning.Domain.Reports;

/// <summary>The formulas of domain.md 9.1. Rates come from counts and are never averaged; half up, two decimals (own); with nothing to divide by there is no rate, shown as —.</summary>
public static class Rates
{
    /// <summary>平均人口: half of opening and closing population.</summary>
    public static decimal AveragePopulation(int opening, int closing) => (opening + (decimal)closing) / 2;

    /// <summary>出生率, ‰ of the average population.</summary>
    public static decimal? BirthRate(int births, decimal averagePopulation) => Of(births, averagePopulation, 1000);

    /// <summary>死亡率, ‰ of the average population.</summary>
    public static decimal? DeathRate(int deaths, decimal averagePopulation) => Of(deaths, averagePopulation, 1000);

    /// <summary>自然增长率, ‰ of the average population; below zero when more died than were born.</summary>
    public static decimal? NaturalGrowthRate(int births, int deaths, decimal averagePopulation) => Of(births - deaths, averagePopulation, 1000);

    /// <summary>出生人口性别比, girls = 100; none below the smallest number of births shown or without girls.</summary>
    /// <param name="boys">Boys born.</param>
    /// <param name="girls">Girls born.</param>
    /// <param name="minimumBirths">Parameter Statistics.SexRatioMinBirths: chance rules smaller numbers.</param>
    public static decimal? SexRatioAtBirth(int boys, int girls, int minimumBirths) =>
        boys + girls < minimumBirths ? null : Of(boys, girls, 100);

    /// <summary>孩次率, % of all births; the three add up to 100.00, the hundredths left by rounding going where most was cut off.</summary>
    public static (decimal First, decimal Second, decimal ThirdAndMore)? BirthOrderShares(int first, int second, int thirdAndMore)
    {
        long all = (long)first + second + thirdAndMore;
        if (all <= 0) return null;
        int[] counts = [first, second, thirdAndMore];
        var hundredths = counts.Select(c => c * 10_000L / all).ToArray();
        var left = 10_000 - hundredths.Sum();
        foreach (var i in Enumerable.Range(0, 3).OrderByDescending(i => counts[i] * 10_000L % all).Take((int)left)) hundredths[i]++;
        return (hundredths[0] / 100m, hundredths[1] / 100m, hundredths[2] / 100m);
    }

    /// <summary>药具随访率: follow-ups done of those due with consent, %.</summary>
    public static decimal? SupplyFollowUpRate(int done, int dueWithConsent) => Percent(done, dueWithConsent);

    /// <summary>孕前优生检查覆盖率: checked of the persons the offer is for, %.</summary>
    public static decimal? PrePregnancyCheckCoverage(int checkedPersons, int targetPersons) => Percent(checkedPersons, targetPersons);

    /// <summary>早孕建册率: booked and first checked before week 13, of live births, %.</summary>
    public static decimal? EarlyBookingRate(int booked, int liveBirths) => Percent(booked, liveBirths);

    /// <summary>产后访视率: visited within 28 days after discharge, of live births or mothers (parameter Statistics.PostpartumDenominator), %.</summary>
    public static decimal? PostpartumVisitRate(int visited, int liveBirthsOrMothers) => Percent(visited, liveBirthsOrMothers);

    /// <summary>孕产妇系统管理率: early check, five antenatal visits, hospital birth and postpartum visit, of live births, %.</summary>
    public static decimal? SystematicMaternalCareRate(int completed, int liveBirths) => Percent(completed, liveBirths);

    /// <summary>新生儿访视率: newborns with at least one visit, of live births, %.</summary>
    public static decimal? NewbornVisitRate(int visited, int liveBirths) => Percent(visited, liveBirths);

    /// <summary>儿童健康管理率: children to six with at least one visit, of all of them, %.</summary>
    public static decimal? ChildHealthRate(int visited, int children) => Percent(visited, children);

    /// <summary>生育登记网办率: online of all registrations, %.</summary>
    public static decimal? OnlineRegistrationRate(int online, int all) => Percent(online, all);

    /// <summary>即时办结率: closed the same day of all, %.</summary>
    public static decimal? SameDayRate(int sameDay, int all) => Percent(sameDay, all);

    /// <summary>满意率: satisfied of those who answered, %.</summary>
    public static decimal? SatisfactionRate(int satisfied, int answered) => Percent(satisfied, answered);

    /// <summary>应享尽享率: paid of those confirmed, %.</summary>
    public static decimal? PaidRate(int paid, int confirmed) => Percent(paid, confirmed);

    /// <summary>漏报率: births found in a sample and not in the ledger, of births found, %. It measures the office; a family found is offered its services.</summary>
    public static decimal? UnrecordedBirthRate(int notInLedger, int found) => Percent(notInLedger, found);

    /// <summary>完整率: filled of required, %.</summary>
    public static decimal? CompletenessRate(int filled, int required) => Percent(filled, required);

    /// <summary>准确率: matching of drawn, %.</summary>
    public static decimal? AccuracyRate(int matching, int drawn) => Percent(matching, drawn);

    /// <summary>及时率: on time of all, %.</summary>
    public static decimal? TimelinessRate(int onTime, int all) => Percent(onTime, all);

    /// <summary>A share in per cent; none when there is nothing to divide by.</summary>
    public static decimal? Percent(int part, int whole) => Of(part, whole, 100);

    /// <summary>A quotient times a scale, rounded half away from zero to two decimals (四舍五入); none when there is nothing to divide by.</summary>
    public static decimal? Of(decimal part, decimal whole, int scale) =>
        whole <= 0 ? null : Math.Round(part * scale / whole, 2, MidpointRounding.AwayFromZero);
}
