using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>The steps of an import: dry run, confirmation, stopping, a second time, correction.</summary>
public sealed class ImportStepsTests : IAsyncLifetime
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    private ImportOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await ImportOffice.OpenAsync(QingshiKey.Township);

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_corrected_error_workbook_adds_only_what_was_missing()
    {
        await _office.ImportAsync(File.ReadAllBytes(QingshiKey.LedgerPath));
        var corrected = Corrected.ErrorWorkbook(QingshiKey.Read());
        var run = await _office.ImportAsync(corrected);

        // The six people listed twice are on file by their first row; one of every pair that shared a number was given another.
        Assert.Equal(60 - 6, run.PersonsAdded);
        Assert.Equal(6, run.Counts.OnFile + run.Counts.ErrorRows);
        Assert.Equal(1200L, await _office.Database.AskAsync("SELECT count(*) FROM households"));
        Assert.Equal(3557L, await _office.Database.AskAsync("SELECT count(*) FROM persons"));
    }

    [Fact]
    public async Task A_dry_run_files_nobody_and_finds_the_same()
    {
        var run = await _office.UnderstandAsync(File.ReadAllBytes(QingshiKey.LedgerPath));

        Assert.Equal(ImportState.Read, run.State);
        Assert.Equal((3563, 3374, 129, 60, 49), (run.Counts.DataRows, run.Counts.CleanRows, run.Counts.WarningRows, run.Counts.ErrorRows, run.Counts.IgnoredRows));
        Assert.Equal(196L, await _office.Database.AskAsync("SELECT count(*) FROM import_findings"));
        Assert.Equal(0L, await _office.Database.AskAsync("SELECT count(*) FROM persons"));
    }

    [Fact]
    public async Task All_or_nothing_files_nobody_while_a_row_is_in_error()
    {
        var run = await _office.UnderstandAsync(File.ReadAllBytes(QingshiKey.LedgerPath));
        var broken = Assert.Throws<RuleBrokenException>(() => run.Confirm(ImportMode.AllOrNothing));

        Assert.Equal("import.rows-in-error", broken.Rule);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_leaves_nothing_and_can_be_taken_up_again()
    {
        var run = await _office.ConfirmAsync(Small(), ImportMode.GoodRows);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _office.ImportAsync(run.Id, (done, _) => { if (done == 2) stop.Cancel(); }, stop.Token));
        Assert.Equal(0L, await _office.Database.AskAsync("SELECT count(*) FROM persons"));

        await _office.ImportAsync(run.Id, (_, _) => { }, _ct);
        Assert.Equal(3L, await _office.Database.AskAsync("SELECT count(*) FROM persons"));
    }

    [Fact]
    public async Task Carried_out_a_second_time_it_does_nothing()
    {
        var run = await _office.ImportAsync(Small());

        Assert.Null(await _office.ImportAsync(run.Id, (_, _) => { }, _ct));
        Assert.Equal(3L, await _office.Database.AskAsync("SELECT count(*) FROM persons"));
    }

    [Fact]
    public async Task An_officer_of_another_township_finds_no_such_import()
    {
        var run = await _office.ConfirmAsync(Small(), ImportMode.GoodRows);
        var stranger = Officer.Appoint("外人", Post.TownshipClerk, "519901102000");

        await using var db = _office.NewDb(stranger);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => _office.Import(db).ExecuteAsync(run.Id, stranger, (_, _) => { }, _ct));
    }

    [Fact]
    public async Task A_forgotten_file_is_said_and_changes_nothing()
    {
        var run = await _office.ConfirmAsync(Small(), ImportMode.GoodRows);
        _office.Files.Remove(run.StoredAs!);

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => _office.ImportAsync(run.Id, (_, _) => { }, _ct));
        Assert.Equal("import.file-forgotten", broken.Rule);
    }

    [Fact]
    public async Task A_workbook_without_a_ledger_is_refused_and_forgotten()
    {
        using var file = new AWorkbook().With("药具", [["品名"], ["避孕套"]]).Build();
        var run = await _office.UnderstandAsync(file.ToArray());

        Assert.Equal((ImportState.Refused, nameof(WorkbookFault.NoLedgerSheet)), (run.State, run.Refusal));
        Assert.Null(run.StoredAs);
    }

    [Fact]
    public async Task A_number_that_another_family_has_on_file_opens_a_household_of_its_own()
    {
        await _office.ImportAsync(Small());
        using var other = new AWorkbook().With("石桥村", [
            ["户编号", "户主姓名", "与户主关系", "姓名", "身份证号码"],
            ["1", "周四", "户主", "周四", Number("51990119650101001")],
            ["1", "周四", "女儿", "周五", Number("51990119980101002")],
        ]).Build();
        var run = await _office.ImportAsync(other.ToArray());

        Assert.Equal((2, 1, 0), (run.PersonsAdded, run.HouseholdsAdded, run.Counts.ErrorRows));
        Assert.Equal("周四", await _office.Database.AskAsync("SELECT p.name FROM households h JOIN persons p ON p.id = h.head_id WHERE h.number = '1·周四'"));
    }

    [Fact]
    public async Task A_newborn_of_a_family_on_file_joins_it_whatever_the_new_ledger_calls_its_household()
    {
        await _office.ImportAsync(Small());
        using var later = new AWorkbook().With("石桥村", [
            ["户编号", "户主姓名", "与户主关系", "姓名", "性别", "身份证号码", "出生日期"],
            ["77", "陈一", "户主", "陈一", "男", Number("51990119700101001"), null],
            ["77", "陈一", "孙女", "陈小满", "女", null, "2026.11.1"],
        ]).Build();
        var run = await _office.ImportAsync(later.ToArray());

        Assert.Equal((1, 0), (run.PersonsAdded, run.HouseholdsAdded));
        Assert.Equal("1", await _office.Database.AskAsync("SELECT h.number FROM persons p JOIN households h ON h.id = p.household_id WHERE p.name = '陈小满'"));
    }

    [Fact]
    public async Task Somebody_filed_without_a_number_is_given_it_by_a_later_ledger()
    {
        using var first = new AWorkbook().With("石桥村", [["户编号", "姓名", "性别", "身份证号码", "出生日期"], ["1", "陈小满", "女", null, "2026.11.1"]]).Build();
        using var later = new AWorkbook().With("石桥村", [["户编号", "姓名", "性别", "身份证号码", "出生日期"], ["1", "陈小满", "女", Number("51990120261101002"), "2026.11.1"]]).Build();
        await _office.ImportAsync(first.ToArray());
        var run = await _office.ImportAsync(later.ToArray());

        Assert.Equal((0, 0, 1), (run.PersonsAdded, run.HouseholdsAdded, run.NumbersAdded));
        Assert.Equal("ResidentId", await _office.Database.AskAsync("SELECT document_kind FROM persons"));
    }

    [Fact]
    public async Task A_number_on_file_under_another_name_or_in_another_village_stays_out()
    {
        await _office.ImportAsync(Small());
        using var later = new AWorkbook()
            .With("石桥村", [["户编号", "姓名", "身份证号码"], ["9", "陈二", Number("51990119700101001")]])
            .With("青岩村", [["户编号", "姓名", "身份证号码"], ["9", "陈三", Number("51990119950101003")]]).Build();
        var run = await _office.ImportAsync(later.ToArray());

        Assert.Equal((0, 2), (run.PersonsAdded, run.Counts.ErrorRows));
        Assert.Equal("NumberOnFileUnderOtherName OnFileElsewhere", await _office.Database.AskAsync($"SELECT string_agg(kind, ' ' ORDER BY sequence) FROM import_findings WHERE import_run_id = '{run.Id}'"));
    }

    /// <summary>One household of three.</summary>
    private static byte[] Small()
    {
        using var file = new AWorkbook().With("石桥村", [
            ["户编号", "户主姓名", "与户主关系", "姓名", "身份证号码"],
            ["1", "陈一", "户主", "陈一", Number("51990119700101001")],
            ["1", "陈一", "妻", "林二", Number("51990119710101002")],
            ["1", "陈一", "长子", "陈三", Number("51990119950101003")],
        ]).Build();
        return file.ToArray();
    }

    private static string Number(string digits) => digits + IdentityNumber.ExpectedCheckDigit(digits);
}
