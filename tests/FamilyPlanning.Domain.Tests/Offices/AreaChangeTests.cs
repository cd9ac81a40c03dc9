using FamilyPlanning.Domain.Offices;
using Xunit;

namespace FamilyPlanning.Domain.Tests.Offices;

public sealed class AreaChangeTests
{
    private static readonly DateOnly _today = new(2026, 11, 24), _october = new(2026, 10, 1), _long = new(2015, 1, 1);
    private static readonly Officer _administrator = Officer.Appoint("许建华", Post.SystemAdministrator, "519901000000");
    private static readonly Area _stonebridge = Area.Establish("519901101201", "石桥村", 8, _long), _greenrock = Area.Establish("519901101202", "青岩村", 6, _long);

    [Fact]
    public void Groups_of_a_village_that_joins_are_numbered_on_after_those_of_the_village_that_keeps_its_code()
    {
        var change = Enter(AreaChangeKind.Merge, [_greenrock], _stonebridge.AreaCode, to: _stonebridge);

        Assert.Equal((14, "石桥村"), (change.ToGroups, change.ToName));
        Assert.Equal((_greenrock.AreaCode, (int?)null, 8), Told(Assert.Single(change.Lines)));
    }

    [Fact]
    public void Two_villages_that_become_a_new_one_are_numbered_in_the_order_of_the_notice()
    {
        var change = Enter(AreaChangeKind.Merge, [_greenrock, _stonebridge], "519901101203", "石岩村");

        Assert.Equal([0, 6], change.Lines.Select(l => l.GroupShift));
        Assert.True(change.EndsOldCodes);
    }

    [Fact]
    public void Groups_that_leave_are_numbered_from_one_and_the_others_stay()
    {
        var change = Enter(AreaChangeKind.Split, [_stonebridge], "519901101203", "桥东村", groups: [7, 3]);

        Assert.Equal([(_stonebridge.AreaCode, (int?)3, -2), (_stonebridge.AreaCode, 7, -5)], change.Lines.Select(Told));
        Assert.Equal((2, false), (change.ToGroups, change.EndsOldCodes));
    }

    [Fact]
    public void What_does_not_fit_the_areas_on_file_is_refused()
    {
        Assert.Equal("area-change.document-required", Rule(() => Enter(AreaChangeKind.Rename, [_stonebridge], _stonebridge.AreaCode, "新桥村", _stonebridge, document: " ")));
        Assert.Equal("area-change.day-range", Rule(() => Enter(AreaChangeKind.Rename, [_stonebridge], _stonebridge.AreaCode, "新桥村", _stonebridge, on: _today.AddDays(1))));
        Assert.Equal("area-change.day-range", Rule(() => Enter(AreaChangeKind.Rename, [_stonebridge], _stonebridge.AreaCode, "新桥村", _stonebridge, on: _today.AddYears(-1))));
        Assert.Equal("area-change.same-name", Rule(() => Enter(AreaChangeKind.Rename, [_stonebridge], _stonebridge.AreaCode, "石桥村", _stonebridge)));
        Assert.Equal("area-change.rename-keeps-code", Rule(() => Enter(AreaChangeKind.Rename, [_stonebridge], "519901101203", "新桥村")));
        Assert.Equal("area-change.one-area", Rule(() => Enter(AreaChangeKind.Transfer, [_stonebridge, _greenrock], "519901102203", "新桥村")));
        Assert.Equal("area-change.several-villages", Rule(() => Enter(AreaChangeKind.Merge, [_stonebridge], "519901101203", "新桥村")));
        Assert.Equal("area-change.same-township", Rule(() => Enter(AreaChangeKind.Transfer, [_stonebridge], "519901101203", "新桥村")));
        Assert.Equal("area-change.code-in-use", Rule(() => Enter(AreaChangeKind.Transfer, [_stonebridge], _greenrock.AreaCode, "新桥村", _greenrock)));
        Assert.Equal("area-change.other-county", Rule(() => Enter(AreaChangeKind.Transfer, [_stonebridge], "519902101203", "新桥村")));
        Assert.Equal("area-change.villages-only", Rule(() => Enter(AreaChangeKind.Transfer, [_stonebridge], "519901102000", "新桥村")));
        Assert.Equal("area-change.area-younger", Rule(() => Enter(AreaChangeKind.Rename, [_stonebridge], _stonebridge.AreaCode, "新桥村", Area.Establish(_stonebridge.AreaCode, "石桥村", 8, _october))));
        Assert.Equal("area.name-required", Rule(() => Enter(AreaChangeKind.Transfer, [_stonebridge], "519901102203", " ")));
    }

    [Fact]
    public void A_split_names_some_of_the_groups_and_another_village()
    {
        Assert.Equal("area-change.groups-required", Rule(() => Enter(AreaChangeKind.Split, [_stonebridge], "519901101203", "桥东村")));
        Assert.Equal("area-change.group-unknown", Rule(() => Enter(AreaChangeKind.Split, [_stonebridge], "519901101203", "桥东村", groups: [9])));
        Assert.Equal("area-change.groups-all", Rule(() => Enter(AreaChangeKind.Split, [_greenrock], "519901101203", "桥东村", groups: [1, 2, 3, 4, 5, 6])));
        Assert.Equal("area-change.target-itself", Rule(() => Enter(AreaChangeKind.Split, [_stonebridge], _stonebridge.AreaCode, null, _stonebridge, [1])));
    }

    [Fact]
    public void More_than_99_groups_do_not_fit_one_village() =>
        Assert.Equal("area-change.groups-too-many", Rule(() => Enter(
            AreaChangeKind.Merge, [_stonebridge], "519901101204", null, Area.Establish("519901101204", "大村", 95, _long))));

    [Fact]
    public void The_name_of_a_day_is_the_one_valid_then_and_before_all_of_them_the_first()
    {
        var old = Area.Establish(_stonebridge.AreaCode, "石桥村", 8, _long);
        var change = Enter(AreaChangeKind.Rename, [old], old.AreaCode, "新桥村", old);
        var renamed = Area.Of(change);
        old.Abolish(_october.AddDays(-1));

        Assert.Equal("石桥村", Area.On(_october.AddDays(-1), [renamed, old]).Name);
        Assert.Equal("新桥村", Area.On(_october, [renamed, old]).Name);
        Assert.Equal("石桥村", Area.On(_long.AddYears(-3), [renamed, old]).Name);
    }

    [Fact]
    public void A_specialist_follows_the_village_and_keeps_what_is_filed_under_the_old_code()
    {
        var specialist = Officer.Appoint("陈秀兰", Post.VillageSpecialist, _greenrock.AreaCode);
        var neighbour = Officer.Appoint("何桂英", Post.VillageSpecialist, _stonebridge.AreaCode);
        var clerk = Officer.Appoint("李敏", Post.TownshipClerk, "519901101000");

        Assert.True(specialist.Follow(_greenrock.AreaCode, _stonebridge.AreaCode, ends: true));
        Assert.True(neighbour.Follow(_greenrock.AreaCode, _stonebridge.AreaCode, ends: true));
        Assert.False(clerk.Follow(_greenrock.AreaCode, _stonebridge.AreaCode, ends: true));
        Assert.Equal(_stonebridge.AreaCode, specialist.AreaCode);
        Assert.All([specialist, neighbour], officer => Assert.True(officer.Covers(_stonebridge.AreaCode) && officer.Covers(_greenrock.AreaCode)));
        Assert.False(neighbour.Follow(_stonebridge.AreaCode, _stonebridge.AreaCode, ends: false));
    }

    private static (string, int?, int) Told(AreaChangeLine line) => (line.FromCode, line.FromGroup, line.GroupShift);

    private static AreaChange Enter(
        AreaChangeKind kind, Area[] from, string toCode, string? toName = null, Area? to = null, int[]? groups = null, DateOnly? on = null, string document = "青府发〔2026〕7号") =>
        AreaChange.Enter(new AreaChangeEntry(kind, [.. from.Select(a => a.AreaCode)], groups ?? [], toCode, toName, on ?? _october, document, null), from, to, _administrator, DateTimeOffset.UnixEpoch, _today);

    private static string Rule(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;
}
