using FamilyPlanning.Documents.Checkups;

namespace FamilyPlanning.Documents.Tests.Checkups;

public sealed class VillageCardDocumentTests(Paper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_prints_the_offers_of_the_month_with_boxes_for_two_answers()
    {
        var printed = await Print(ACard(3));

        Paper.MatchesApproved("village-card", printed);
        Paper.IsArchivable(printed);
        Assert.Equal((297, 210), Assert.Single(printed.Sizes));
    }

    [Fact]
    public async Task Nothing_on_the_card_can_say_that_somebody_did_not_come()
    {
        var printed = await Print(ACard(3));

        Assert.Contains("接受", printed.Text, StringComparison.Ordinal);
        Assert.Contains("不需要", printed.Text, StringComparison.Ordinal);
        Assert.All(["未到", "未来", "缺席", "逾期", "拒绝", "原因", "未检", "催"], word => Assert.DoesNotContain(word, printed.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_head_comes_again_on_every_page()
    {
        var printed = await Print(ACard(40));

        Assert.Equal(3, printed.Pages.Count);
        Assert.All(printed.Pages, page => Assert.Contains("服务时段", page, StringComparison.Ordinal));
        Assert.All(printed.Pages, page => Assert.Contains("自愿选择", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_month_without_offers_says_so()
    {
        Assert.Contains("本月没有需要发出的邀约", (await Print(ACard(0))).Text, StringComparison.Ordinal);
    }

    private async Task<PrintedPages> Print(VillageCardData data) => new(await paper.Get<VillageCardDocument>().RenderAsync(data, Ct));

    private static VillageCardData ACard(int rows) => new()
    {
        Village = "红旗村",
        Month = new DateOnly(2026, 11, 1),
        Office = "青石镇人口家庭服务办公室",
        PrintedOn = new DateOnly(2026, 11, 1),
        Rows = [.. Enumerable.Range(1, rows).Select(n => new VillageCardRow(
            $"H{n:00}", n % 3 == 0 ? "阿卜杜热合曼·买买提吐尔逊" : "王秀兰", $"第{n}组", n % 2 == 0 ? "李建国" : null, n % 2 == 0 ? "6月龄儿童健康检查" : "第2次产前检查", new DateOnly(2026, 11, 3), new DateOnly(2026, 12, 1)))],
    };
}
