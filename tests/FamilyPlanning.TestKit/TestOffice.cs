using System.Security.Cryptography;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FamilyPlanning.TestKit;

/// <summary>A database with the fictional county 青禾县, two townships, three villages and their officers. One per test class.</summary>
public sealed class TestOffice : IAsyncLifetime
{
    public const string County = "519901000000", Township = "519901101000", Stonebridge = "519901101201", Greenrock = "519901101202";
    public const string OtherTownship = "519901102000", OtherVillage = "519901102201";

    private TestDatabase _database = null!;
    private static int _serial;

    public TestDatabase Database => _database;

    public FakeTimeProvider Clock => _database.Clock;

    public FieldProtection Protection { get; } = new(FieldKeys.LoadOrCreate(Path.Combine(Path.GetTempPath(), $"keys-{RandomNumberGenerator.GetHexString(12)}.json")));

    public Officer Clerk { get; } = Officer.Appoint("李敏", Post.TownshipClerk, Township);

    public Officer Colleague { get; } = Officer.Appoint("周海燕", Post.TownshipClerk, Township);

    public Officer Head { get; } = Officer.Appoint("王建国", Post.TownshipHead, Township);

    public Officer Neighbour { get; } = Officer.Appoint("吴春梅", Post.TownshipClerk, OtherTownship);

    public Officer Specialist { get; } = Officer.Appoint("陈秀兰", Post.VillageSpecialist, Stonebridge);

    public Officer CountyOfficial { get; } = Officer.Appoint("贺晓兰", Post.CountyOfficial, County);

    public Officer CountyHead { get; } = Officer.Appoint("陆志成", Post.CountyHead, County);

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var from = new DateOnly(2015, 1, 1);
        await using var db = NewDb();
        db.AddRange(
            Area.Establish("519901", "青禾县", 0, from), Area.Establish("519901101", "青石镇", 0, from), Area.Establish("519901102", "白溪镇", 0, from),
            Area.Establish(Stonebridge, "石桥村", 8, from), Area.Establish(Greenrock, "青岩村", 6, from), Area.Establish(OtherVillage, "响水村", 5, from));
        db.AddRange(Clerk, Colleague, Head, Neighbour, Specialist, CountyOfficial, CountyHead);
        await db.SaveChangesAsync();
    }

    /// <summary>A context as a request of <paramref name="officer"/> has it.</summary>
    public FamilyPlanningDb NewDb(Officer? officer = null) => _database.NewDb(officer);

    /// <summary>A valid identity number of the fictional county, another one each time.</summary>
    public static string NumberFor(DateOnly born, Sex sex)
    {
        var serial = (Interlocked.Increment(ref _serial) % 499 * 2) + (sex == Sex.Male ? 1 : 2);
        var body = $"519901{born:yyyyMMdd}{serial:000}";
        return body + IdentityNumber.ExpectedCheckDigit(body);
    }

    /// <summary>A member as a clerk types them.</summary>
    public static MemberEntry Member(string name, Sex sex, DateOnly born, string kinship, string marital = "21") =>
        new(name, NumberFor(born, sex), null, null, kinship, "01", marital, null, "14200000001", null, null, null);

    /// <summary>Registers a couple that has always lived in a village; the wife is 王秀英.</summary>
    public async Task<(Guid Household, Guid Husband, Guid Wife)> RegisterCoupleAsync(string village = Stonebridge, DateOnly? wifeBorn = null)
    {
        var officer = Clerk.Covers(village) ? Clerk : Neighbour;
        await using var db = NewDb(officer);
        var id = await new RegisterHousehold(db, Protection, Clock).ExecuteAsync(
            village, $"T{Interlocked.Increment(ref _serial)}", 1, null, true, new DateOnly(2020, 1, 1),
            [Member("张建军", Sex.Male, new DateOnly(1992, 3, 4), "02"), Member("王秀英", Sex.Female, wifeBorn ?? new DateOnly(1994, 5, 6), "12")],
            officer, CancellationToken.None);
        await using var read = NewDb();
        var members = read.Persons.Where(p => p.HouseholdId == id).ToList();
        return (id, members.Single(m => m.Sex == Sex.Male).Id, members.Single(m => m.Sex == Sex.Female).Id);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
