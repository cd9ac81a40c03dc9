using System.Security.Cryptography;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using Microsoft.AspNetCore.Identity;

namespace FamilyPlanning.Application.Administration.Demo;

/// <summary>Officers of the fictional county. Each password is made at random, shown once, and never stored in clear but in the file the owner of the demo asked for.</summary>
internal sealed class DemoOfficers(FamilyPlanningDb db, UserManager<Account> accounts)
{
    /// <summary>An account as it is told to who started the demo.</summary>
    public sealed record Told(string Login, string Password, string Name, string Post, string Area);

    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>County officers, the three administrators, and clerk, head and specialists of the first townships.</summary>
    public async Task<IReadOnlyList<Told>> AppointAsync(IReadOnlyList<Area> areas)
    {
        var told = new List<Told>();
        var county = areas[0];
        told.Add(await AppointAsync("system", "许建华", Post.SystemAdministrator, county, "系统管理员"));
        told.Add(await AppointAsync("security", "严立新", Post.SecurityAdministrator, county, "安全管理员"));
        told.Add(await AppointAsync("audit", "申明远", Post.AuditAdministrator, county, "审计管理员"));
        told.Add(await AppointAsync("county", "贺晓兰", Post.CountyOfficial, county, "县级经办人"));
        told.Add(await AppointAsync("countyhead", "陆志成", Post.CountyHead, county, "县级负责人"));
        foreach (var (township, index) in areas.Where(a => a.Level == AreaLevel.Township).Take(3).Select((a, i) => (a, i + 1)))
        {
            told.Add(await AppointAsync($"clerk{index}", _clerks[index - 1], Post.TownshipClerk, township, "乡镇经办人"));
            told.Add(await AppointAsync($"head{index}", _heads[index - 1], Post.TownshipHead, township, "乡镇负责人"));
        }

        var villages = areas.Where(a => a.Level == AreaLevel.Village).ToList();
        var peopled = villages.Where(village => !DemoCounty.AwaitsLedger(village.AreaCode)).Take(2);
        foreach (var (village, index) in villages.Take(1).Concat(peopled).Select((a, i) => (a, i + 1)))
            told.Add(await AppointAsync($"village{index}", _specialists[index - 1], Post.VillageSpecialist, village, "村级专干"));
        return told;
    }

    private static readonly string[] _clerks = ["李敏", "周海燕", "吴春梅"];
    private static readonly string[] _heads = ["王建国", "郑远山", "何国平"];
    private static readonly string[] _specialists = ["陈秀兰", "杨桂芳", "张小琴"];

    private async Task<Told> AppointAsync(string login, string name, Post post, Area area, string postName)
    {
        var officer = Officer.Appoint(name, post, area.AreaCode);
        db.Officers.Add(officer);
        await db.SaveChangesAsync();
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        var made = await accounts.CreateAsync(new Account { Id = officer.Id, UserName = login, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N") }, password);
        if (!made.Succeeded) throw new InvalidOperationException(string.Join("; ", made.Errors.Select(e => e.Code)));
        return new Told(login, password, name, postName, area.Name);
    }
}
