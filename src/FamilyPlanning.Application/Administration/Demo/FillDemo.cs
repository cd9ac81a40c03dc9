using System.Globalization;
using System.Text;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using FamilyPlanning.Persistence.Protection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Administration.Demo;

/// <summary>
/// Fills an empty database with the fictional county 青禾县 so that the application can be tried. Its first township, 青石镇, is left
/// without people: there a ledger can be imported, and the figures are those of the ledger alone. Refuses a database that has areas already.
/// </summary>
public sealed class FillDemo(FamilyPlanningDb db, UserManager<Account> accounts, FieldProtection protection, PlanOffers plan, DataFolder data, TimeProvider clock)
{
    /// <summary>What was made.</summary>
    public sealed record Result(int Areas, int Households, int Persons, string AccountsFile, string Accounts);

    /// <summary>Fills; all or nothing.</summary>
    /// <param name="wholeCounty">True makes about 1,000,000 people in 380 villages, false a few thousand in 15.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>What was made, or none where the database is not empty.</returns>
    public async Task<Result?> ExecuteAsync(bool wholeCounty, CancellationToken ct)
    {
        if (await db.Areas.AnyAsync(ct)) return null;
        var (townships, villages, households) = wholeCounty ? (20, 20, 892) : (4, 5, 120);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var areas = DemoCounty.Areas(townships, villages, new DateOnly(2015, 1, 1));
        db.Areas.AddRange(areas);
        await db.SaveChangesAsync(ct);
        var officers = await new DemoOfficers(db, accounts).AppointAsync(areas);
        db.ChangeTracker.Clear();
        var (families, persons) = await FillLedgerAsync(areas, households, ct);
        await plan.EverywhereAsync(ct);
        await transaction.CommitAsync(ct);
        var text = Told(officers);
        return new Result(areas.Count, families, persons, await KeepAsync(text, ct), text);
    }

    private async Task<(int Households, int Persons)> FillLedgerAsync(List<Area> areas, int perVillage, CancellationToken ct)
    {
        var population = new DemoPopulation(519901, clock.Today());
        var ledger = new DemoLedger((NpgsqlConnection)db.Database.GetDbConnection(), protection, clock.GetUtcNow());
        var (households, persons) = (0, 0);
        foreach (var village in areas.Where(a => a.Level == AreaLevel.Village && !DemoCounty.AwaitsLedger(a.AreaCode)))
        {
            var made = population.Village(village.AreaCode, village.Groups, perVillage).ToList();
            households += made.Count;
            persons += await ledger.WriteAsync(made, ct);
        }

        return (households, persons);
    }

    private static string Told(IReadOnlyList<DemoOfficers.Told> officers)
    {
        var text = new StringBuilder("login        password              name    post          area\n");
        foreach (var o in officers) text.Append(CultureInfo.InvariantCulture, $"{o.Login,-12} {o.Password,-21} {o.Name,-5} {o.Post,-8} {o.Area}\n");
        return text.ToString();
    }

    private async Task<string> KeepAsync(string text, CancellationToken ct)
    {
        var path = data.File("demo-accounts.txt");
        await File.WriteAllTextAsync(path, text, ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
