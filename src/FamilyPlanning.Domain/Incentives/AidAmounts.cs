namespace FamilyPlanning.Domain.Incentives;

/// <summary>Dated amounts of the aid schemes. A province's higher amounts are another table of the same rows (parameter Aid.Amounts).</summary>
public sealed class AidAmounts
{
    private const string _rural = "国办发〔2004〕21号";
    private const string _rise2012 = "全国扶助标准，2012年调整（文号待补）";
    private const string _special = "全国特别扶助标准，2008年起（文号待补）";
    private const string _rise2014 = "全国特别扶助标准，2014年调整（文号待补）";
    private const string _rise2016 = "农村标准提高到城镇标准，2016年（待核实）";
    private const string _before2022 = "2022年7月调整前的标准（起始日待核实）";
    private const string _rise2022 = "全国扶助标准，2022年通知，2022-07-01起（文号待补）";

    private readonly ILookup<(AidProgramme, AidCategory?), AidAmount> _rows;

    /// <summary>Takes the rows of a table.</summary>
    public AidAmounts(IEnumerable<AidAmount> rows) => _rows = rows.OrderBy(r => r.Effective).ToLookup(r => (r.Programme, r.Category));

    /// <summary>National base amounts (domain.md 6; no rise known after 2022-07-01, to confirm before going live).</summary>
    public static AidAmounts National { get; } = new(
    [
        .. Rows(AidProgramme.RuralRewardAid, null, AidUnit.PersonYear,
            (2004, 1, 600, SourceMark.DayToConfirm, _rural), (2009, 1, 720, SourceMark.DayToConfirm, _rural), (2012, 1, 960, SourceMark.Verified, _rise2012)),
        .. Rows(AidProgramme.SpecialAidDeath, AidCategory.Urban, AidUnit.PersonMonth,
            (2008, 1, 100, SourceMark.DayToConfirm, _special), (2012, 1, 135, SourceMark.DayToConfirm, _rise2012), (2014, 1, 340, SourceMark.DayToConfirm, _rise2014),
            (2018, 1, 450, SourceMark.ToConfirm, _before2022), (2022, 7, 590, SourceMark.Verified, _rise2022)),
        .. Rows(AidProgramme.SpecialAidDeath, AidCategory.Rural, AidUnit.PersonMonth,
            (2008, 1, 100, SourceMark.DayToConfirm, _special), (2012, 1, 135, SourceMark.DayToConfirm, _rise2012), (2014, 1, 170, SourceMark.DayToConfirm, _rise2014),
            (2016, 1, 340, SourceMark.ToConfirm, _rise2016), (2018, 1, 450, SourceMark.ToConfirm, _before2022), (2022, 7, 590, SourceMark.Verified, _rise2022)),
        .. Rows(AidProgramme.SpecialAidDisability, AidCategory.Urban, AidUnit.PersonMonth,
            (2008, 1, 80, SourceMark.DayToConfirm, _special), (2012, 1, 110, SourceMark.DayToConfirm, _rise2012), (2014, 1, 270, SourceMark.DayToConfirm, _rise2014),
            (2018, 1, 350, SourceMark.ToConfirm, _before2022), (2022, 7, 460, SourceMark.Verified, _rise2022)),
        .. Rows(AidProgramme.SpecialAidDisability, AidCategory.Rural, AidUnit.PersonMonth,
            (2008, 1, 80, SourceMark.DayToConfirm, _special), (2012, 1, 110, SourceMark.DayToConfirm, _rise2012), (2014, 1, 150, SourceMark.DayToConfirm, _rise2014),
            (2016, 1, 270, SourceMark.ToConfirm, _rise2016), (2018, 1, 350, SourceMark.ToConfirm, _before2022), (2022, 7, 460, SourceMark.Verified, _rise2022)),
        // Known only as the values directly before the rise: their own first day stands for "some day before", see AidAmount.OpensScheme.
        .. Complication(AidCategory.Level1, 400, 520), .. Complication(AidCategory.Level2, 300, 390), .. Complication(AidCategory.Level3, 200, 260),
    ]);

    /// <summary>The categories of a scheme; empty where it has none.</summary>
    public static IReadOnlyList<AidCategory> CategoriesOf(AidProgramme programme) => programme switch
    {
        AidProgramme.RuralRewardAid => [],
        AidProgramme.ComplicationAid => [AidCategory.Level1, AidCategory.Level2, AidCategory.Level3],
        AidProgramme.SpecialAidDeath or AidProgramme.SpecialAidDisability => [AidCategory.Urban, AidCategory.Rural],
    };

    /// <summary>All rows of a scheme and category, earliest first.</summary>
    public IReadOnlyList<AidAmount> RowsOf(AidProgramme programme, AidCategory? category) => [.. _rows[(programme, category)]];

    /// <summary>The amount in force on a day: the row that began last.</summary>
    /// <exception cref="RuleBrokenException">The scheme has no such category.</exception>
    public AidAmountReading On(AidProgramme programme, AidCategory? category, DateOnly day)
    {
        var rows = RowsOf(programme, category);
        RuleBrokenException.Unless(rows.Count > 0, "incentives.aid-category");
        var row = rows.LastOrDefault(r => r.Effective <= day);
        return row is not null
            ? new(row.Amount, row.Unit, row.Mark, false, row.Source)
            : new(null, rows[0].Unit, rows[0].OpensScheme ? SourceMark.Verified : SourceMark.ToConfirm, rows[0].OpensScheme, rows[0].Source);
    }

    /// <summary>The amount due for some months of one year: the monthly amounts in force on the first day of each, or the yearly amount in force in the first month; none before the scheme.</summary>
    /// <exception cref="RuleBrokenException">The scheme has no such category, or the months are not 1 to 12 in order.</exception>
    public AidYearTotal? YearTotal(AidProgramme programme, AidCategory? category, int year, int monthFrom, int monthTo)
    {
        RuleBrokenException.Unless(monthFrom >= 1 && monthTo <= 12 && monthFrom <= monthTo, "incentives.months-range");
        var months = Enumerable.Range(monthFrom, monthTo - monthFrom + 1).Select(month => On(programme, category, new DateOnly(year, month, 1)));
        var due = (months.First().Unit == AidUnit.PersonYear ? months.Take(1) : months).Where(m => m.Amount is not null).ToList();
        return due.Count == 0 ? null : new(due.Sum(m => m.Amount!.Value), due.Max(m => m.Mark));
    }

    private static IEnumerable<AidAmount> Rows(
        AidProgramme programme, AidCategory? category, AidUnit unit, params (int Year, int Month, int Amount, SourceMark Mark, string Source)[] rows) =>
        rows.Select((r, i) => new AidAmount(programme, category, new DateOnly(r.Year, r.Month, 1), r.Amount, unit, r.Mark, r.Source, OpensScheme: i == 0));

    private static IEnumerable<AidAmount> Complication(AidCategory level, int before, int since2022) =>
    [
        new(AidProgramme.ComplicationAid, level, new DateOnly(2022, 1, 1), before, AidUnit.PersonMonth, SourceMark.Verified, _before2022),
        new(AidProgramme.ComplicationAid, level, new DateOnly(2022, 7, 1), since2022, AidUnit.PersonMonth, SourceMark.Verified, _rise2022),
    ];
}
