using System.Reflection;
using FamilyPlanning.Domain;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Architecture.Tests;

/// <summary>docs/the-line.md: what must not happen has no word in the code, the tables or the texts.</summary>
public sealed class TheLineTests
{
    // Spelled in pieces so that this list does not find itself.
    private static readonly string[] _chinese =
    [
        "计划" + "外", "政策" + "外", "违法" + "生育", "超" + "生", "社会" + "抚养费", "一票" + "否决", "黄" + "牌", "应检" + "未检", "重点" + "对象", "三" + "查",
        "双" + "查", "补救" + "措施", "符合政策" + "生育率", "未到" + "检", "举报" + "奖励", "准生" + "证", "胎儿" + "性别",
    ];

    private static readonly string[] _english =
    [
        "Unplanned", "OutOfPlan", "Illegal", "Penalty", "Penalties", "FineAmount", "SocialFee", "MaintenanceFee", "Veto", "YellowCard", "Missed", "NoShow",
        "DidNotCome", "Absentee", "Defaulter", "LostToFollowUp", "Sterilisation", "Sterilization", "Abortion", "BirthPermit", "BirthQuota", "Informer",
        "WatchList", "Blacklist", "FetalSex", "ContraceptionRate", "RingCheck", "PregnancyCheckRate",
    ];

    [Fact]
    public void No_type_or_member_has_a_word_for_what_must_not_happen()
    {
        var names = ((Assembly[])[typeof(Domain.Record).Assembly, typeof(FamilyPlanningDb).Assembly, typeof(Documents.DocumentEngine).Assembly, typeof(Application.ApplicationServices).Assembly, typeof(Web.WebSetup).Assembly])
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("FamilyPlanning", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(member => $"{type.Name}.{member.Name}").Prepend(type.Name));

        Assert.Empty(names.Where(name => _english.Any(word => name.Contains(word, StringComparison.Ordinal))));
    }

    [Fact]
    public void No_table_or_column_has_one()
    {
        var options = new DbContextOptionsBuilder<FamilyPlanningDb>();
        PersistenceServices.Configure(options, "Host=localhost");
        using var db = new FamilyPlanningDb(options.Options, new ActContext());
        var columns = db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Select(property => $"{entity.GetTableName()}.{property.GetColumnName()}")).ToList();

        Assert.True(columns.Count > 50);
        Assert.Empty(columns.Where(column => _english.Any(word => column.Replace("_", "", StringComparison.Ordinal).Contains(word, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void No_text_on_screen_or_paper_has_one()
    {
        var texts = Sources.Files("src", ".cs", ".cshtml", ".resx", ".typ", ".json", ".js", ".mjs", ".sql").Where(path => !path.EndsWith("packages.lock.json", StringComparison.Ordinal)).ToList();

        Assert.True(texts.Count > 100);
        Assert.Empty(texts.Where(path => File.ReadAllText(path) is var text && _chinese.Any(word => text.Contains(word, StringComparison.Ordinal))).Select(Sources.Relative));
    }
}
