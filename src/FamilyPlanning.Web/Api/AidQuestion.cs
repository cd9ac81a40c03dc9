using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Web.Api;

/// <summary>Answers for the amounts of the aid schemes.</summary>
internal static class AidQuestion
{
    public static AidProgramme ReadProgramme(PolicyInput input, string? text)
    {
        if (Words.Read<AidProgramme>(text) is { } programme) return programme;
        input.Refuse("programme", "{0} 应为下列之一：{1}", "programme", string.Join(", ", Enum.GetNames<AidProgramme>()));
        return default;
    }

    public static AidCategory? ReadCategory(PolicyInput input, AidProgramme programme, string? text)
    {
        var known = AidAmounts.CategoriesOf(programme);
        var category = Words.Read<AidCategory>(text);
        if (known.Count == 0 && !string.IsNullOrEmpty(text)) input.Refuse("category", "这项扶助不分类别，请不要给出 category");
        if (known.Count > 0 && (category is null || !known.Contains(category.Value)))
            input.Refuse("category", "{0} 应为下列之一：{1}", "category", string.Join(", ", known.Select(c => Words.Small<AidCategory>(c))));
        return category;
    }

    public static IResult OnDay(PolicyInput input, AidProgramme programme, AidCategory? category, DateOnly day)
    {
        if (input.HasFaults) return input.Problem();
        var reading = AidAmounts.National.On(programme, category, day);
        return Results.Ok(new AidAmountAnswer(
            programme.ToString(), Words.Small(category), day, reading.Amount, Words.Of(reading.Unit), MarkOf(reading), reading.Source));
    }

    public static IResult InYear(PolicyInput input, AidProgramme programme, AidCategory? category, int? year, int from, int to)
    {
        if (from > to) input.Refuse("monthTo", "{0} 不能早于 {1}", "monthTo", "monthFrom");
        if (input.HasFaults) return input.Problem();
        var total = AidAmounts.National.YearTotal(programme, category, year!.Value, from, to);
        var last = AidAmounts.National.On(programme, category, new DateOnly(year.Value, to, 1));
        return Results.Ok(new AidYearAnswer(
            programme.ToString(), Words.Small(category), year.Value, from, to, total?.Total, total is null ? MarkOf(last) : Words.Of(total.Mark), last.Source));
    }

    private static string MarkOf(AidAmountReading reading) => reading.BeforeScheme ? "before the scheme" : Words.Of(reading.Mark);
}
