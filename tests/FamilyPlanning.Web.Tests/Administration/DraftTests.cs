using System.Globalization;
using System.Text;
using FamilyPlanning.Application;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>What was typed and not saved is found again, by its officer alone (check 45).</summary>
public sealed class DraftTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Form = "/Households/Register";

    [Fact]
    public async Task What_was_typed_is_offered_when_the_form_is_opened_again_and_filled_in_without_complaints()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);
        await KeepAsync(browser, ("Input.Number", "D0001"), ("Input.Address", "东街 \"3\" 号 <后门>"), ("Members[0].Name", "欧阳小满"), ("Members[1].Name", "单小燕"));

        var opened = await browser.OpenAsync(Form);
        var restored = await browser.PostAsync(opened, form: ".draft-note form");

        Assert.Contains(OfficeClock.InOffice(host.Clock.GetUtcNow()).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), opened.Document.QuerySelector(".draft-note p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("东街 \"3\" 号 <后门>", restored.Document.QuerySelector("[name='Input.Address']")!.GetAttribute("value"));
        Assert.Equal("单小燕", restored.Document.QuerySelector("[name='Members[1].Name']")!.GetAttribute("value"));
        Assert.Empty(restored.Errors);
        Assert.Null(restored.Document.QuerySelector(".is-invalid"));
    }

    [Fact]
    public async Task A_draft_is_forgotten_when_the_form_is_saved()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);
        var number = TestOffice.NumberFor(new DateOnly(1990, 1, 2), Domain.Households.Sex.Male);
        await KeepAsync(browser, ("Input.Number", "D0002"), ("Input.Village", TestOffice.Stonebridge), ("Members[0].Name", "欧阳建国"), ("Members[0].Kinship", "02"));
        var restored = await browser.PostAsync(await browser.OpenAsync(Form), form: ".draft-note form");

        var saved = await browser.PostAsync(restored, new Dictionary<string, string?> { ["Members[0].IdentityNumber"] = number });

        Assert.Contains("D0002", saved.Text, StringComparison.Ordinal);
        Assert.Null((await browser.OpenAsync(Form)).Document.QuerySelector(".draft-note"));
    }

    [Fact]
    public async Task The_officer_may_delete_a_draft_and_a_colleague_never_sees_it()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);
        using var colleague = await host.SignedInAsync(host.Office.Head);
        await KeepAsync(browser, ("Input.Number", "D0003"));

        var theirs = await colleague.OpenAsync(Form);
        var mine = await browser.PostAsync(await browser.OpenAsync(Form), form: ".draft-note form[action*=Forget]");

        Assert.DoesNotContain("D0003", theirs.Document.Source.Text, StringComparison.Ordinal);
        Assert.Null(mine.Document.QuerySelector(".draft-note"));
    }

    [Fact]
    public async Task A_draft_lies_encrypted_in_the_database_and_keeps_no_password()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);
        await KeepAsync(browser, ("Input.Number", "D0004"), ("__Password", "tuolaji"), ("Input.OldPassword", "yanhua"));

        await using var db = host.Office.Database.NewDb();
        var draft = await db.FormDrafts.SingleAsync(d => d.OfficerId == host.Office.Clerk.Id && d.Form == Form, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("D0004", Encoding.UTF8.GetString(draft.Content), StringComparison.Ordinal);
        var page = (await browser.OpenAsync(Form)).Document.Source.Text;
        Assert.DoesNotContain("tuolaji", page, StringComparison.Ordinal);
        Assert.DoesNotContain("yanhua", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_forgotten_after_a_week()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);
        await KeepAsync(browser, ("Input.Number", "D0005"));

        host.Clock.Advance(FormDraft.Kept + TimeSpan.FromMinutes(1));

        using var later = await host.SignedInAsync(host.Office.Clerk);
        Assert.Null((await later.OpenAsync(Form)).Document.QuerySelector(".draft-note"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("")]
    public async Task A_draft_belongs_to_a_form_of_this_application(string form)
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);

        Assert.Equal(400, (int)(await PostAsync(browser, form, [("Input.Number", "D0006")])).StatusCode);
    }

    private static async Task KeepAsync(OfficeBrowser browser, params (string Name, string Value)[] fields) =>
        Assert.Equal(200, (int)(await PostAsync(browser, Form, fields)).StatusCode);

    private static async Task<HttpResponseMessage> PostAsync(OfficeBrowser browser, string form, (string Name, string Value)[] fields)
    {
        var page = await browser.OpenAsync(Form);
        var token = page.Document.QuerySelector("meta[name=request-token]")!.GetAttribute("content")!;
        return await browser.PostRawAsync("/Account/Mine/Draft",
            [new("__Form", form), new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
    }
}
