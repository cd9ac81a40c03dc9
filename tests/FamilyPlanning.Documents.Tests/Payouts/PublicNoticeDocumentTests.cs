using FamilyPlanning.Documents.Payouts;

namespace FamilyPlanning.Documents.Tests.Payouts;

public sealed class PublicNoticeDocumentTests(Paper paper)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_prints_name_village_and_result_and_where_to_object()
    {
        var printed = await Print(ANotice() with { Entries = [new("王秀兰", "红旗村", "符合条件，拟发放"), new("李明", "东风村", "符合条件，拟发放"), new("阿卜杜拉·买买提江", "红旗村", "符合条件，拟发放")] });

        Paper.MatchesApproved("public-notice", printed);
        Paper.IsArchivable(printed);
        Assert.DoesNotContain("王秀兰", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_names_stand_only_where_the_office_chose_so()
    {
        var printed = await Print(ANotice() with { Entries = [new("王秀兰", "红旗村", "拟发放")], FullNames = true });

        Assert.Contains("王秀兰", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_names_are_never_posted_counts_stand_alone_and_small_ones_joined()
    {
        var printed = await Print(ANotice() with { Scheme = "2026年度特别扶助", Subject = "确认结果", Counts = [new("红旗村", 7), new("东风村", 2), new("前进村", 6), new("石桥村", 1)] });

        Paper.MatchesApproved("public-notice-counts", printed);
        Assert.DoesNotContain("东风村", printed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("姓名", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seal_never_stands_without_a_line_of_the_notice()
    {
        for (var people = 8; people < 32; people++)
        {
            var printed = await Print(ANotice() with { Entries = [.. Enumerable.Range(1, people).Select(n => new NoticeEntry($"王{n}兰", "红旗村", "拟发放"))] });

            Assert.Contains("盖章", printed.Pages[^1], StringComparison.Ordinal);
            Assert.Contains("拟发放\n", printed.Pages[^1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("张三", "张＊")]
    [InlineData("李小明", "李＊明")]
    [InlineData("欧阳小明", "欧＊＊明")]
    [InlineData("𠮷", "＊")]
    [InlineData("𠮷田一", "𠮷＊一")]
    [InlineData("阿卜杜拉·买买提江", "阿＊＊江")]
    public void The_middle_of_a_name_is_hidden(string name, string shown)
    {
        Assert.Equal(shown, PublicNoticeDocument.HideMiddle(name));
    }

    [Theory]
    [InlineData(new[] { 7, 6 }, new[] { 7, 6 })]
    [InlineData(new[] { 7, 2, 6, 4 }, new[] { 7, 6, 6 })]
    [InlineData(new[] { 9, 2, 6 }, new[] { 9, 8 })]
    [InlineData(new[] { 9, 8, 1, 1 }, new[] { 9, 10 })]
    [InlineData(new[] { 2, 1 }, new[] { 3 })]
    [InlineData(new[] { 2 }, new[] { 2 })]
    public void Small_counts_are_joined_so_that_nobody_is_found_by_counting(int[] counts, int[] shown)
    {
        Assert.Equal(shown, PublicNoticeDocument.JoinSmall([.. counts.Select((people, i) => new NoticeCount($"{i}号村", people))]).Select(c => c.People));
    }

    [Fact]
    public async Task A_sum_that_is_small_itself_is_not_told()
    {
        var printed = await Print(ANotice() with { Counts = [new("红旗村", 2), new("东风村", 1)] });

        Assert.Contains("合计 不足5", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_counts_never_stand_together()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Print(ANotice()));
        await Assert.ThrowsAsync<ArgumentException>(() => Print(ANotice() with { Entries = [new("张三", "红旗村", "拟发放")], Counts = [new("红旗村", 7)] }));
    }

    private async Task<PrintedPages> Print(PublicNoticeData data) => new(await paper.Get<PublicNoticeDocument>().RenderAsync(data, Ct));

    private static PublicNoticeData ANotice() => new()
    {
        Scheme = "2026年第三季度育儿补贴",
        Subject = "拟发放对象",
        Basis = "《育儿补贴制度实施方案》和《育儿补贴制度管理规范（试行）》",
        From = new DateOnly(2026, 11, 23),
        To = new DateOnly(2026, 12, 1),
        Body = "青石镇人民政府",
        ObjectionPhone = "142-0000-0001",
        ObjectionPlace = "青石镇政务服务大厅3号窗口",
    };
}
