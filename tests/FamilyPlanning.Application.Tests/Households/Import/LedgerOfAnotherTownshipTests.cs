using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>Other townships have other columns, headers and habits; the rules of reading are the same.</summary>
public sealed class LedgerOfAnotherTownshipTests
{
    private static readonly DateOnly _asOf = new(2026, 11, 23);

    private static readonly TownshipAreas _township = new("519901102000", "云水镇", "青禾县", [new("519901102201", "竹溪村", 5), new("519901102202", "桃园村", 0), new("519901102001", "河东社区", 12)]);

    [Fact]
    public void Columns_are_known_by_the_names_in_use_in_any_order()
    {
        var sheet = Assert.Single(Read(Zhuxi()).Sheets);

        Assert.Equal(6, sheet.Header.FirstRow);
        Assert.Equal("519901102201", sheet.Village!.Code);
        Assert.Equal(
            [null, LedgerField.VillageGroup, LedgerField.Name, LedgerField.IdentityNumber, LedgerField.BirthDate, LedgerField.Sex, LedgerField.Relation, LedgerField.HouseholdNumber, LedgerField.HeadName, LedgerField.Phone, null, LedgerField.Remark],
            sheet.Header.Columns.Select(column => column.Field));
    }

    [Fact]
    public void Rows_are_sorted_and_judged_by_the_same_rules()
    {
        var reading = Read(Zhuxi());

        Assert.Equal(
        [
            "9 Clean", "10 Warning DateUnreadable>1995-03-08 PhoneMalformed", "11 Error WrongCheckDigit", "13 Warning OldFifteenDigitNumber>" + Number("519901196203080021"),
            "14 Error ExcelRoundedNumber", "15 Error TwoHeads", "17 Warning UnknownVillageGroup HouseholdWithoutHead", "18 Warning SexContradictsNumber>女 UnknownRelation",
        ],
        reading.Rows.Select(row => string.Join(' ', new[] { $"{row.Number} {row.Class}" }.Concat(row.Findings.OrderBy(f => f.Kind == FindingKind.DateUnreadable ? 0 : (int)f.Kind)
            .OrderBy(finding => finding.Column).Select(finding => finding.Kind + (finding.Used is null ? "" : ">" + finding.Used))))));
        Assert.Equal(
            [IgnoredRowKind.Title, IgnoredRowKind.Blank, IgnoredRowKind.UnitAndDate, IgnoredRowKind.Blank, IgnoredRowKind.Blank, IgnoredRowKind.Header, IgnoredRowKind.Example, IgnoredRowKind.Blank, IgnoredRowKind.Subtotal, IgnoredRowKind.Header, IgnoredRowKind.Subtotal, IgnoredRowKind.Footer],
            reading.Sheets[0].Ignored.Select(row => row.Kind));
        Assert.Equal([true, false], reading.Sheets[0].Subtotals.Select(subtotal => subtotal.MatchesRows));
    }

    [Fact]
    public void Households_without_numbers_follow_their_heads()
    {
        var reading = Read(new AWorkbook().With("桃园村", [
            ["姓名", "户主关系", "公民身份号码", "户主"],
            ["陈一", "户主", Number("519901197001010011"), "陈一"],
            ["林二", "妻", Number("519901197101010022"), null],
            ["陈三", "长子", Number("519901199501010033"), null],
            ["周四", "户主", Number("519901196501010014"), "周四"],
            ["周五", "女儿", Number("519901199801010026"), "周四"],
        ]));

        Assert.Equal([2, 2, 2, 5, 5], reading.Rows.Select(row => int.Parse(row.HouseholdKey[1..])));
        Assert.Equal(2, reading.Totals.Households);
        Assert.All(reading.Rows, row => Assert.Equal(RowClass.Clean, row.Class));
    }

    [Fact]
    public void A_header_of_two_rows_is_read_as_one()
    {
        var sheet = Read(new AWorkbook().With("桃园村", [
            ["云水镇桃园村台账"],
            ["户号", "姓名", "证件", null, "地址", null],
            [null, null, "身份证号码", "出生日期", "户籍地", "现居住地"],
            ["1", "陈一", Number("519901197001010011"), new DateOnly(1970, 1, 1), "本村", "广东省东莞市"],
        ], ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"])).Sheets[0];

        var row = Assert.Single(sheet.Rows);
        Assert.Equal((2, 3, 4), (sheet.Header.FirstRow, sheet.Header.LastRow, row.Number));
        Assert.Equal((RowClass.Clean, true, false), (row.Class, row.Registered.IsHere, row.Residence.IsHere));
    }

    [Fact]
    public void One_sheet_may_hold_several_villages()
    {
        var reading = Read(new AWorkbook().With("总表", [
            ["村(社区)", "户编号", "姓名", "身份证号", "组别"],
            ["竹溪村委会", "1", "陈一", Number("519901197001010011"), "3组"],
            ["河东", "1", "林二", Number("519901197101010022"), "十二组"],
            ["不知何村", "1", "周四", Number("519901196501010014"), "1"],
        ]));

        Assert.Equal(["519901102201", "519901102001", null], reading.Rows.Select(row => row.Village?.Code));
        Assert.Equal(["总表"], reading.SheetsWithoutVillage.Select(sheet => sheet.Name));
        Assert.All(reading.Rows, row => Assert.Equal(RowClass.Clean, row.Class));
    }

    [Fact]
    public void The_officer_can_correct_columns_and_village()
    {
        var workbook = new AWorkbook().With("Sheet1", [["姓名", "本人号码", "证件号码"], ["陈一", Number("519901197001010011"), "川A12345"]]);
        var corrections = new LedgerCorrections(
            new Dictionary<string, IReadOnlyDictionary<int, LedgerField?>> { ["Sheet1"] = new Dictionary<int, LedgerField?> { [2] = LedgerField.IdentityNumber, [3] = null } },
            new Dictionary<string, string> { ["Sheet1"] = "519901102202" });

        Assert.Equal(RowClass.Error, Assert.Single(Read(workbook).Rows).Class);
        var row = Assert.Single(Read(workbook, corrections).Rows);
        Assert.Equal((RowClass.Clean, "519901102202"), (row.Class, row.Village?.Code));
    }

    [Fact]
    public void A_number_shared_by_different_people_decides_nothing()
    {
        var shared = Number("519901197001010011");
        var reading = Read(new AWorkbook().With("桃园村", [
            ["姓名", "身份证", "性别", "生日"],
            ["陈一", shared, "女", "19991231"],
            ["陈二", shared, "男", "19700101"],
        ]));

        Assert.All(reading.Rows, row => Assert.Equal([FindingKind.DuplicateNumberDifferentPeople], row.Findings.Select(finding => finding.Kind)));
        Assert.All(reading.Rows, row => Assert.Null(row.IdentityNumber));
    }

    [Theory]
    [InlineData("19900105")]
    [InlineData("1990-1-5")]
    [InlineData("1990.01.05")]
    [InlineData("1990/1/5")]
    [InlineData("1990年1月5日")]
    [InlineData("１９９０．１．５")]
    [InlineData("1990-01-05 00:00:00")]
    [InlineData(" 1990 年 1 月 5 日 ")]
    [InlineData(19900105)]
    [InlineData(32878)]
    public void A_birthday_is_read_in_any_usual_form(object written)
    {
        var row = Assert.Single(Read(new AWorkbook().With("桃园村", [["姓名", "身份证号码", "出生年月日"], ["陈一", null, written]])).Rows);

        Assert.Equal(new DateOnly(1990, 1, 5), row.BirthDate);
        Assert.Equal([FindingKind.MissingIdNumber], row.Findings.Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData("3组", 3)]
    [InlineData("第3组", 3)]
    [InlineData("三组", 3)]
    [InlineData("03", 3)]
    [InlineData(3, 3)]
    [InlineData("第三村民小组", 3)]
    [InlineData("第十二小组", 12)]
    [InlineData("二十社", 20)]
    [InlineData("0组", null)]
    [InlineData("十十组", null)]
    [InlineData("河坝头", null)]
    public void A_group_is_read_in_any_usual_form(object written, int? group)
    {
        var row = Assert.Single(Read(new AWorkbook().With("桃园村", [["姓名", "身份证号码", "小组"], ["陈一", Number("519901197001010011"), written]])).Rows);

        Assert.Equal(group, row.Group);
        Assert.Equal(group is null ? RowClass.Warning : RowClass.Clean, row.Class);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("本村", true)]
    [InlineData("竹溪村", true)]
    [InlineData("云水镇竹溪村", true)]
    [InlineData("四川省青禾县云水镇竹溪村3组", true)]
    [InlineData("本村 2组", true)]
    [InlineData("邻水镇竹溪村", false)]
    [InlineData("青禾县城关镇", false)]
    [InlineData("云水镇桃园村", false)]
    public void A_place_is_here_only_when_it_is_this_village(string written, bool here)
    {
        var row = Assert.Single(Read(new AWorkbook().With("竹溪村", [["姓名", "身份证号码", "户籍所在地"], ["陈一", Number("519901197001010011"), written]])).Rows);

        Assert.Equal(here, row.Registered.IsHere);
    }

    [Fact]
    public void Twenty_thousand_people_are_read_in_seconds()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => new object?[] { $"{i / 3}", "陈一" + (char)('一' + (i % 500)), i % 3 == 0 ? "户主" : "子", Number($"519901{1950 + (i % 60)}0101{i % 1000:000}"), "2组" });
        using var file = new AWorkbook().With("桃园村", [["户编号", "姓名", "与户主关系", "身份证号码", "组别"], .. rows]).Build();
        var started = TimeProvider.System.GetTimestamp();
        var reading = new LedgerReader(_township, _asOf).Read(WorkbookCells.Read(file, cancel: TestContext.Current.CancellationToken));

        Assert.Equal(20_000, reading.Totals.DataRows);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    private static AWorkbook Zhuxi() => new AWorkbook().With("1.竹溪村（8组）", [
        ["青禾县云水镇竹溪村家庭人口登记表"],
        [null],
        ["填报单位：竹溪村民委员会"],
        [],
        ["  "],
        ["序号", "组别", "姓 名", "公民身份号码*", "出生年月日", "性 别", "户主关系", "户号", "户主", "手机号码", "QQ", "备注（选填）"],
        ["（示例）", "1组", "张三", "519901199001010013", "1990.1.1", "男", "户主", "1", "张三", null, null, null],
        [null, null, " ", null],
        [1, "1组", "陈一", Number("519901196808080019"), new DateOnly(1968, 8, 8), "男", "户主", "1", "陈一", 16412345678L, "12345", null],
        [2, "1组", "陈 二", Number("519901199503080015").ToLowerInvariant(), "三月八", "男", "长子", "1", "陈一", "无", null, null],
        [3, "1组", "陈三", Wrong("519901199803080027"), "1998.3.8", "女", "长女", "1", "陈一", null, null, null],
        ["小计", null, "3人", null, null, null, null, "1户"],
        [4, "三组", "周四", 519901620308002, "1962年3月8日", "女", "户主", 2, "周四", null, null, null],
        [5, "三组", "周五", 519901198803080000d, 32210, "男", "儿子", 2, "周四", null, null, null],
        [6, "三组", "周六", Number("519901198001010018"), null, "男", "户主", 2, "周四", null, null, null],
        ["序号", "组别", "姓 名", "公民身份号码*", "出生年月日", "性 别", "户主关系", "户号", "户主", "手机号码", "QQ", "备注（选填）"],
        [7, "6组", "吴七", Number("519901197007070013"), "19700707", "男", "配偶", "3", "吴大", null, null, null],
        [8, "5组", "吴八", Number("519901200007070024"), "20000707", "男", "那个", "3", "吴大", null, null, null],
        ["合计", null, "9", null],
        ["制表人：某某　　负责人：某某"],
    ]);

    private static LedgerReading Read(AWorkbook workbook, LedgerCorrections? corrections = null)
    {
        using var file = workbook.Build();
        return new LedgerReader(_township, _asOf, corrections).Read(WorkbookCells.Read(file));
    }

    /// <summary>The first seventeen digits with the check digit that belongs to them.</summary>
    private static string Number(string digits) => digits[..17] + IdentityNumber.ExpectedCheckDigit(digits);

    private static string Wrong(string digits) => digits[..17] + (Number(digits)[17] == '0' ? '1' : '0');
}
