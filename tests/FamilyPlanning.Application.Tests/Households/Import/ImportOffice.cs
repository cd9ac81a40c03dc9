using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using FamilyPlanning.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>A township office with its villages on file and a clerk who imports.</summary>
internal sealed class ImportOffice : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fp-import-").FullName;

    private ImportOffice(TestDatabase database, string townshipCode)
    {
        (Database, TownshipCode) = (database, townshipCode);
        Clerk = Officer.Appoint("经办人甲", Post.TownshipClerk, townshipCode);
        Files = new ImportFiles(new DataFolder(_folder), new EphemeralDataProtectionProvider());
    }

    public TestDatabase Database { get; }

    public string TownshipCode { get; }

    public Officer Clerk { get; }

    public ImportFiles Files { get; }

    public FieldProtection Protection { get; } = new(FieldKeys.Create());

    public static async Task<ImportOffice> OpenAsync(TownshipAreas township)
    {
        var office = new ImportOffice(await TestDatabase.CreateAsync(), township.Villages[0].Code[..9] + "000");
        await using var db = office.NewDb();
        var from = new DateOnly(2020, 1, 1);
        db.Areas.Add(Area.Establish(office.TownshipCode[..6], township.CountyName, 0, from));
        db.Areas.Add(Area.Establish(office.TownshipCode[..9], township.TownshipName, 0, from));
        db.Areas.AddRange(township.Villages.Select(village => Area.Establish(village.Code, village.Name, village.Groups, from)));
        db.Officers.Add(office.Clerk);
        await db.SaveChangesAsync();
        return office;
    }

    public FamilyPlanningDb NewDb(Officer? officer = null) => Database.NewDb(officer ?? Clerk);

    public ImportReading Readings(FamilyPlanningDb db) => new(Files, new LedgerAreas(db), new PeopleOnFile(db, Protection), new ColumnHabits(db), Database.Clock);

    public ImportLedger Import(FamilyPlanningDb db) => new(db, Readings(db), Files, Protection, Database.Clock);

    public async Task<ImportRun> UnderstandAsync(byte[] workbook)
    {
        var (name, hash) = await Files.KeepAsync(workbook, CancellationToken.None);
        var run = ImportRun.Receive(TownshipCode, Clerk.Id, "台账.xlsx", hash, name, Database.Clock.GetUtcNow());
        await using var db = NewDb();
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync();
        await new UnderstandLedger(db, Readings(db), Files, Database.Clock).ExecuteAsync(run.Id, Clerk, CancellationToken.None);
        return run;
    }

    public async Task<ImportRun> ConfirmAsync(byte[] workbook, ImportMode mode)
    {
        var run = await UnderstandAsync(workbook);
        await using var db = NewDb();
        var known = await db.ImportRuns.SingleAsync(r => r.Id == run.Id);
        known.Confirm(mode);
        await db.SaveChangesAsync();
        return known;
    }

    public async Task<LedgerReading?> ImportAsync(Guid run, Action<int, int> report, CancellationToken ct)
    {
        await using var db = NewDb();
        return await Import(db).ExecuteAsync(run, Clerk, report, ct);
    }

    public async Task<ImportRun> ImportAsync(byte[] workbook)
    {
        var run = await ConfirmAsync(workbook, ImportMode.GoodRows);
        await ImportAsync(run.Id, (_, _) => { }, CancellationToken.None);
        return await FindAsync(run.Id);
    }

    public async Task<ImportRun> FindAsync(Guid id)
    {
        await using var db = NewDb();
        return await db.ImportRuns.AsNoTracking().SingleAsync(run => run.Id == id);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
