using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>A whole import is taken back, unless somebody has worked on its people; and a machine that goes down leaves nothing half done.</summary>
public sealed class UndoImportTests : IAsyncLifetime
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    private ImportOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await ImportOffice.OpenAsync(QingshiKey.Township);

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task It_takes_back_what_it_brought_and_leaves_what_was_there()
    {
        await _office.ImportAsync(Family("1", "陈一", "51990119700101001"));
        var run = await _office.ImportAsync(Family("2", "周四", "51990119650101001"));
        await UndoAsync(run);

        Assert.Equal((ImportState.Undone, 1L, 1L, 1L, 1L), ((await _office.FindAsync(run.Id)).State, await CountAsync("persons"), await CountAsync("households"), await CountAsync("memberships"), await CountAsync("population_events")));
        Assert.Equal("导错文件", await _office.Database.AskAsync($"SELECT reason FROM audit_entries WHERE action = 'Undone' AND record_id = '{run.Id}'"));
        Assert.Equal("import.not-imported", (await Assert.ThrowsAsync<RuleBrokenException>(() => UndoAsync(run))).Rule);
        Assert.Equal(1, (await _office.ImportAsync(Family("2", "周四", "51990119650101001"))).PersonsAdded);
    }

    [Fact]
    public async Task It_refuses_and_names_the_people_once_somebody_has_worked_on_them()
    {
        var run = await _office.ImportAsync(Family("1", "陈一", "51990119700101001"));
        _office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = _office.NewDb())
        {
            var person = await db.Persons.AsNoTracking().SingleAsync(_ct);
            await new RecordDeath(db, _office.Database.Clock).ExecuteAsync(person.Id, new DateOnly(2026, 11, 1), Domain.Households.FactSource.Police, false, person.Version, _office.Clerk, _ct);
        }

        await using var reader = _office.NewDb();
        var (people, total) = await new ImportUse(reader).ReadAsync(await _office.FindAsync(run.Id), _ct);
        Assert.Equal(["陈一 Changed", "陈一 Corrected"], people.Select(person => $"{person.Name} {person.Kind}"));
        Assert.Equal(2, total);
        Assert.Equal("import.worked-on", (await Assert.ThrowsAsync<RuleBrokenException>(() => UndoAsync(run))).Rule);
        Assert.Equal((ImportState.Imported, 1L), ((await _office.FindAsync(run.Id)).State, await CountAsync("persons")));
    }

    [Fact]
    public async Task The_database_going_down_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        var run = await _office.ConfirmAsync(File.ReadAllBytes(QingshiKey.LedgerPath), ImportMode.GoodRows);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => _office.ImportAsync(run.Id, (done, _) =>
        {
            if (done == 2_000) _office.Database.GoDownAsync().GetAwaiter().GetResult();
        }, _ct));
        Assert.Equal(0L, await CountAsync("persons"));

        await _office.ImportAsync(run.Id, (_, _) => { }, _ct);
        Assert.Equal((3503L, 1200L), (await CountAsync("persons"), await CountAsync("households")));
    }

    private async Task UndoAsync(ImportRun run)
    {
        await using var db = _office.NewDb();
        await new UndoImport(db, new ImportUse(db), _office.Database.Clock).ExecuteAsync(run.Id, "导错文件", _office.Clerk, _ct);
    }

    private async Task<long> CountAsync(string table) => (long)(await _office.Database.AskAsync($"SELECT count(*) FROM {table}"))!;

    private static byte[] Family(string number, string name, string digits)
    {
        using var file = new AWorkbook().With("石桥村", [["户编号", "户主姓名", "与户主关系", "姓名", "身份证号码"], [number, name, "户主", name, digits + IdentityNumber.ExpectedCheckDigit(digits)]]).Build();
        return file.ToArray();
    }
}
