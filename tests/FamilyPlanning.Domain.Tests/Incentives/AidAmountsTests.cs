using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Domain.Tests.Incentives;

public sealed class AidAmountsTests
{
    private static readonly VectorFile _file = VectorFile.Open("aid-amounts.json");

    public static TheoryData<string> Cases => _file.Ids();

    public static TheoryData<string> Years => _file.Ids("yearTotals");

    [Theory, MemberData(nameof(Cases))]
    public void The_amount_on_a_day_is_the_one_of_the_case(string id)
    {
        var vector = _file.Case(id);
        var reading = AidAmounts.National.On(ProgrammeOf(vector), CategoryOf(vector), VectorFile.Day(vector, "date")!.Value);

        Assert.Equal(VectorFile.Text(vector, "amount"), reading.Amount?.ToString());
        Assert.Equal(VectorFile.Text(vector, "unit"), UnitOf(reading.Unit));
        Assert.Equal(VectorFile.Text(vector, "mark"), reading.BeforeScheme ? "before the scheme" : MarkOf(reading.Mark));
        Assert.NotEmpty(reading.Source);
    }

    [Theory, MemberData(nameof(Years))]
    public void The_total_of_a_year_is_the_one_of_the_case(string id)
    {
        var vector = _file.Case(id, "yearTotals");
        int Number(string name) => vector.GetProperty(name).GetInt32();
        var total = AidAmounts.National.YearTotal(ProgrammeOf(vector), CategoryOf(vector), Number("year"), Number("monthFrom"), Number("monthTo"));

        Assert.Equal(vector.GetProperty("total").GetDecimal(), total!.Total);
        Assert.Equal(VectorFile.Text(vector, "mark"), MarkOf(total.Mark));
    }

    [Fact]
    public void Every_row_of_the_file_is_a_row_of_the_table()
    {
        foreach (var line in _file.Root.GetProperty("table").EnumerateArray())
        {
            var row = AidAmounts.National.RowsOf(ProgrammeOf(line), CategoryOf(line)).Single(r => r.Effective == VectorFile.Day(line, "effective"));
            Assert.Equal(
                (line.GetProperty("amount").GetDecimal(), VectorFile.Text(line, "unit"), VectorFile.Text(line, "mark")), (row.Amount, UnitOf(row.Unit), MarkOf(row.Mark)));
        }
    }

    [Fact]
    public void Amounts_change_on_the_first_day_of_a_row_and_not_before()
    {
        Assert.Equal(450, AidAmounts.National.On(AidProgramme.SpecialAidDeath, AidCategory.Urban, new DateOnly(2022, 6, 30)).Amount);
        Assert.Equal(590, AidAmounts.National.On(AidProgramme.SpecialAidDeath, AidCategory.Urban, new DateOnly(2022, 7, 1)).Amount);
        Assert.Equal(600, AidAmounts.National.On(AidProgramme.RuralRewardAid, null, new DateOnly(2004, 1, 1)).Amount);
        Assert.Null(AidAmounts.National.On(AidProgramme.RuralRewardAid, null, new DateOnly(2003, 12, 31)).Amount);
    }

    [Fact]
    public void Every_scheme_and_category_has_rows_and_later_rows_are_never_lower()
    {
        foreach (var programme in Enum.GetValues<AidProgramme>())
        {
            IEnumerable<AidCategory?> categories = AidAmounts.CategoriesOf(programme) is { Count: > 0 } some ? some.Cast<AidCategory?>() : [null];
            foreach (var category in categories)
            {
                var rows = AidAmounts.National.RowsOf(programme, category);
                Assert.True(rows.Count >= 2);
                Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.Amount <= pair.Second.Amount));
            }
        }
    }

    [Fact]
    public void What_was_before_an_unknown_start_is_unknown_and_not_nothing()
    {
        var reading = AidAmounts.National.On(AidProgramme.ComplicationAid, AidCategory.Level2, new DateOnly(2015, 1, 1));
        Assert.Null(reading.Amount);
        Assert.False(reading.BeforeScheme);
        Assert.Equal(SourceMark.ToConfirm, reading.Mark);
    }

    [Theory]
    [InlineData(AidProgramme.RuralRewardAid, AidCategory.Rural)]
    [InlineData(AidProgramme.SpecialAidDeath, null)]
    [InlineData(AidProgramme.SpecialAidDeath, AidCategory.Level1)]
    [InlineData(AidProgramme.ComplicationAid, AidCategory.Urban)]
    public void A_category_the_scheme_does_not_have_is_refused(AidProgramme programme, AidCategory? category)
    {
        var broken = Assert.Throws<RuleBrokenException>(() => AidAmounts.National.On(programme, category, new DateOnly(2026, 1, 1)));
        Assert.Equal("incentives.aid-category", broken.Rule);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 13)]
    [InlineData(6, 5)]
    public void Months_are_1_to_12_in_order(int from, int to) =>
        Assert.Throws<RuleBrokenException>(() => AidAmounts.National.YearTotal(AidProgramme.SpecialAidDeath, AidCategory.Rural, 2026, from, to));

    [Fact]
    public void A_year_of_the_yearly_scheme_is_its_yearly_amount()
    {
        Assert.Equal(960, AidAmounts.National.YearTotal(AidProgramme.RuralRewardAid, null, 2026, 1, 12)!.Total);
        Assert.Null(AidAmounts.National.YearTotal(AidProgramme.RuralRewardAid, null, 2001, 1, 12));
        Assert.Equal(600, AidAmounts.National.YearTotal(AidProgramme.SpecialAidDeath, AidCategory.Urban, 2008, 7, 12)!.Total);
    }

    private static AidProgramme ProgrammeOf(System.Text.Json.JsonElement vector) => Enum.Parse<AidProgramme>(VectorFile.Text(vector, "programme")!);

    private static AidCategory? CategoryOf(System.Text.Json.JsonElement vector) =>
        VectorFile.Text(vector, "category") is { } text ? Enum.Parse<AidCategory>(text, ignoreCase: true) : null;

    private static string UnitOf(AidUnit unit) => unit == AidUnit.PersonYear ? "yuan/person/year" : "yuan/person/month";

    private static string MarkOf(SourceMark mark) =>
        mark switch { SourceMark.Verified => "verified", SourceMark.DayToConfirm => "day to confirm", _ => "to confirm" };
}
