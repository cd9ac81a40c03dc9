using AngleSharp.Dom;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>A person is about to stand in the ledger twice, stands there twice, and is made one again.</summary>
public sealed class DuplicatePagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task The_clerk_is_asked_before_a_second_record_and_what_was_typed_stays()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var (first, second) = (await HouseholdAsync(TestOffice.Stonebridge), await HouseholdAsync(TestOffice.Greenrock));
        await clerk.SubmitAsync($"/Households/{first}/AddMember", Member("何玉凤"));

        var asked = await clerk.SubmitAsync($"/Households/{second}/AddMember", Member("何玉凤"));
        Assert.Contains("像是同一人的记录", asked.Text, StringComparison.Ordinal);
        Assert.Equal("何玉凤", asked.Document.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("#Member_Name")!.Value);
        Assert.Equal(1, await CountAsync("何玉凤"));

        var box = asked.Document.QuerySelector("input[name='Member.NotTheSame']")!.GetAttribute("value");
        var filed = await clerk.PostAsync(asked, new Dictionary<string, string?> { ["Member.NotTheSame"] = box });
        Assert.Empty(filed.Errors);
        Assert.Equal(2, await CountAsync("何玉凤"));
    }

    [Fact]
    public async Task Two_records_are_compared_merged_and_separated_again()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var (kept, twice) = (await FiledAsync(clerk, TestOffice.Stonebridge, "施桂珍", "1966-02-03"), await FiledAsync(clerk, TestOffice.Greenrock, "石桂贞", "1966-03-02"));

        var found = await clerk.SubmitAsync($"/Households/Duplicates/Pick/{kept}", new { Words = "石桂贞" });
        var compare = found.Document.QuerySelector($"a[href$='/{kept}/{twice}']")!.GetAttribute("href")!;
        var merged = await clerk.SubmitAsync(compare, new Dictionary<string, string?> { ["Source"] = nameof(FactSource.HouseholdBook), ["Take[Name]"] = "true" });

        Assert.Contains("已合并为一条记录", merged.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("石桂贞", (await clerk.OpenAsync($"/Households/Persons/{twice}")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("石桂贞"));

        var undone = await clerk.PostAsync(merged, new { Words = "两人同名" });
        Assert.Contains("已撤销合并", undone.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await CountAsync("施桂珍"), await CountAsync("石桂贞")));
    }

    private static Dictionary<string, string?> Member(string name, string born = "1975-09-08") => new()
    {
        ["Member.Name"] = name,
        ["Member.Sex"] = nameof(Sex.Female),
        ["Member.BirthDate"] = born,
        ["Member.Kinship"] = "52",
        ["MovedInOn"] = "2024-01-05",
    };

    private async Task<Guid> FiledAsync(OfficeBrowser clerk, string village, string name, string born)
    {
        await clerk.SubmitAsync($"/Households/{await HouseholdAsync(village)}/AddMember", Member(name, born));
        await using var db = host.Office.NewDb();
        return await db.Persons.Where(p => p.Name == name).Select(p => p.Id).SingleAsync();
    }

    private async Task<Guid> HouseholdAsync(string village) => (await host.Office.RegisterCoupleAsync(village)).Household;

    private async Task<int> CountAsync(string name)
    {
        await using var db = host.Office.NewDb();
        return await db.Persons.CountAsync(p => p.Name == name);
    }
}
