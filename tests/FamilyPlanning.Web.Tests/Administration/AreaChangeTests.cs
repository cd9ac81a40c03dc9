using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>The administrator sees what a change of areas would do before it is done, and finds an old village again.</summary>
public sealed class AreaChangeTests(WebHost host) : IClassFixture<WebHost>
{
    private const string _url = "/Administration/Areas/Changes/Enter";

    [Fact]
    public async Task A_merger_is_shown_first_then_carried_out_and_the_old_name_tells_where_the_village_went()
    {
        await host.Office.RegisterCoupleAsync(TestOffice.Greenrock);
        using var administrator = await host.SignedInAsync(host.SystemAdministrator);
        var answers = new { Kind = "Merge", From = TestOffice.Greenrock, ToCode = TestOffice.Stonebridge, On = "2026-10-01", Document = "青府发〔2026〕7号" };

        var shown = await administrator.SubmitAsync(_url, answers);
        Assert.Contains("这次调整的影响", shown.Text, StringComparison.Ordinal);
        Assert.Contains("组号加 8", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("已撤销", (await administrator.OpenAsync("/Administration/Areas?Text=青岩")).Text, StringComparison.Ordinal);

        var confirm = shown.Document.QuerySelector("form[method=post] button[data-save]")!;
        shown.Document.QuerySelector("main form[method=post]")!.SetAttribute("action", confirm.GetAttribute("formaction"));
        var changedMeanwhile = await administrator.PostAsync(shown, new { Document = "青府发〔2026〕8号" });
        Assert.Contains("这次调整的影响", changedMeanwhile.Text, StringComparison.Ordinal);
        changedMeanwhile.Document.QuerySelector("main form[method=post]")!.SetAttribute("action", confirm.GetAttribute("formaction"));
        var done = await administrator.PostAsync(changedMeanwhile);

        Assert.Matches("/Administration/Areas/Changes/[0-9a-f-]{36}$", done.Url);
        Assert.Contains($"已撤销，并入 {TestOffice.Stonebridge} 石桥村", (await administrator.OpenAsync("/Administration/Areas?Text=青岩")).Text, StringComparison.Ordinal);
        Assert.Contains("青府发〔2026〕8号", (await administrator.OpenAsync("/Administration/Areas/Changes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_does_not_fit_is_answered_in_one_sentence_and_nothing_typed_is_lost()
    {
        using var administrator = await host.SignedInAsync(host.SystemAdministrator);

        var refused = await administrator.SubmitAsync(_url, new { Kind = "Transfer", From = TestOffice.OtherVillage, ToCode = "519901102299", ToName = "响水村", On = "2026-10-01", Document = "青府发〔2026〕9号" });

        Assert.Equal("划转应到另一个乡镇，请核对新代码", Assert.Single(refused.Errors));
        Assert.Equal("519901102299", refused.Document.QuerySelector("input[name=ToCode]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_clerk_does_not_get_there()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        Assert.Equal(403, (await clerk.OpenAsync(_url)).Status);
    }
}
