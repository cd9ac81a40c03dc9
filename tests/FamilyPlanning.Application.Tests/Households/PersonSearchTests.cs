using CsCheck;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence.Households;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Households;

/// <summary>The clerk finds people by whatever is at hand (issue text 4: name, part of it, pinyin with confusions, digits, phone, address, household number).</summary>
public sealed class PersonSearchTests(PersonSearchTests.Ledger ledger) : IClassFixture<PersonSearchTests.Ledger>
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Theory]
    [InlineData("欧阳", "欧阳建国")]
    [InlineData("建国", "欧阳建国")]
    [InlineData("国", "欧阳建国")]
    [InlineData("阳建", "欧阳建国")]
    [InlineData("𠮷川", "田𠮷川")]
    [InlineData("oyjg", "欧阳建国")]
    [InlineData("ouyangjianguo", "欧阳建国")]
    [InlineData("ou yang jian", "欧阳建国")]
    [InlineData("OUYANJIANGUO", "欧阳建国")]
    [InlineData("shanxiaolin", "单小玲")]
    [InlineData("san xiao nin", "单小玲")]
    [InlineData("zanglan", "张兰")]
    [InlineData("zhangnan", "张兰")]
    [InlineData("lvmei", "吕梅")]
    [InlineData("lumei", "吕梅")]
    [InlineData("13712340001", "欧阳建国")]
    [InlineData("1371234", "欧阳建国")]
    [InlineData("青禾-007", "张兰")]
    [InlineData("桂花巷", "张兰")]
    [InlineData("桂花巷17号", "张兰")]
    [InlineData("　张兰　", "张兰")]
    public async Task Somebody_is_found_by(string words, string name) =>
        Assert.Contains((await FindAsync(words, ledger.Office.Clerk)), row => row.Name == name);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("建 国%")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; DROP TABLE persons")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public async Task Nobody_is_found_by(string words) => Assert.Empty(await FindAsync(words, ledger.Office.Clerk));

    [Theory, InlineData("张"), InlineData("zl"), InlineData("桂花巷"), InlineData("青禾-007"), InlineData("1371234")]
    public async Task Another_township_finds_nobody_of_this_one(string words) => Assert.Empty(await FindAsync(words, ledger.Office.Neighbour));

    [Fact]
    public async Task Who_is_gone_is_found_after_who_is_present()
    {
        var found = await FindAsync("张兰", ledger.Office.Clerk);

        Assert.Equal([true, false], found.Select(row => row.Present));
    }

    [Fact]
    public void Of_a_beginning_the_folded_pinyin_is_the_beginning_of_the_whole() =>
        Gen.OneOf(Gen.Const("zh"), Gen.Const("sh"), Gen.Const("ch"), Gen.Const("ng"), Gen.Const("l"), Gen.Const("v"), Gen.Char['a', 'z'].Select(c => c.ToString()))
            .Array[0, 12].Select(parts => string.Concat(parts)).SelectMany(whole => Gen.Int[0, whole.Length].Select(length => (whole, length)))
            .Sample(x => SearchText.FoldPinyin(x.whole).StartsWith(SearchText.FoldPinyin(x.whole[..x.length]), StringComparison.Ordinal));

    [Fact]
    public async Task The_database_folds_as_the_application_does()
    {
        foreach (var pinyin in (string[])["zhangshuangling", "lvcheng", "ouyangjianguo", "shishi", "chong", "nglv", ""])
            Assert.Equal(SearchText.FoldPinyin(pinyin), await ledger.Office.Database.AskAsync($"SELECT public.fold_pinyin('{pinyin}')"));
    }

    private async Task<IReadOnlyList<PersonSearch.Row>> FindAsync(string words, Officer officer)
    {
        await using var db = ledger.Office.NewDb(officer);
        return await new PersonSearch(db, ledger.Office.Protection, ledger.Office.Clock).FindAsync(words, officer, _ct);
    }

    /// <summary>A few households with names, phones and addresses of their own.</summary>
    public sealed class Ledger : IAsyncLifetime
    {
        public TestOffice Office { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Office.InitializeAsync();
            await RegisterAsync("青禾-001", "三组", "欧阳建国", Sex.Male, "13712340001");
            await RegisterAsync("青禾-002", null, "单小玲", Sex.Female, null);
            await RegisterAsync("青禾-003", null, "吕梅", Sex.Female, null);
            await RegisterAsync("青禾-004", null, "田𠮷川", Sex.Male, null);
            await RegisterAsync("青禾-007", "桂花巷17号", "张兰", Sex.Female, null);
            var gone = await RegisterAsync("青禾-008", null, "张兰", Sex.Female, null);
            await Office.Database.AskAsync($"UPDATE persons SET left_on = '2026-01-01' WHERE household_id = '{gone}'");
        }

        public ValueTask DisposeAsync() => Office.DisposeAsync();

        private async Task<Guid> RegisterAsync(string number, string? address, string name, Sex sex, string? phone)
        {
            await using var db = Office.NewDb(Office.Clerk);
            var head = TestOffice.Member(name, sex, new DateOnly(1980, 1, 2), Person.KinshipHead, "10") with { Phone = phone };
            return await new RegisterHousehold(db, Office.Protection, Office.Clock).ExecuteAsync(
                TestOffice.Stonebridge, number, 3, address, true, TestClock.Today, [head], Office.Clerk, _ct);
        }
    }
}
