using System.Net;
using System.Security.Cryptography;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Registrations;

public sealed class PublicCheckTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Anybody_learns_whether_a_slip_is_valid_and_nothing_else_about_the_family()
    {
        var (code, number) = await SlipAsync();
        using var visitor = host.Visitor("10.0.0.1");

        foreach (var page in new[] { await visitor.OpenAsync($"/Check/{code}"), await visitor.SubmitAsync("/Check", new { Code = code.ToLowerInvariant() }) })
        {
            Assert.Equal(200, page.Status);
            Assert.Contains("有效", page.Text, StringComparison.Ordinal);
            Assert.Contains(number, page.Text, StringComparison.Ordinal);
            Assert.Contains("王**", page.Text, StringComparison.Ordinal);
            foreach (var secret in new[] { "王秀英", "519901*", "石桥村", "1994", "142" }) Assert.DoesNotContain(secret, page.Text.Replace(number, "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ABC")]
    [InlineData("'; DROP TABLE registration_slips; --")]
    [InlineData("00000-00000-00000-000000-000000")]
    public async Task What_is_no_code_finds_nothing(string typed)
    {
        using var visitor = host.Visitor("10.0.0.2");

        Assert.Contains("没有查到这个校验码", (await visitor.SubmitAsync("/Check", new { Code = typed })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tries_codes_is_soon_told_to_wait_and_finds_nothing()
    {
        await SlipAsync();
        using var guesser = host.Visitor("10.0.0.3");
        var answers = new List<HttpStatusCode>();

        for (var i = 0; i < 60; i++)
        {
            using var answer = await guesser.Http.GetAsync($"/Check/{VerificationCode.Write(RandomNumberGenerator.GetBytes(16))}", TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.OK) Assert.Contains("没有查到这个校验码", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            else Assert.NotNull(answer.Headers.RetryAfter);
        }

        Assert.Equal(30, answers.Count(a => a == HttpStatusCode.OK));
        Assert.Equal(30, answers.Count(a => a == HttpStatusCode.TooManyRequests));
        using var other = host.Visitor("10.0.0.4");
        Assert.Equal(200, (await other.OpenAsync("/Check")).Status);
    }

    private async Task<(string Code, string Number)> SlipAsync()
    {
        var (_, _, wife) = await host.Office.RegisterCoupleAsync();
        await using var db = host.Office.NewDb(host.Office.Clerk);
        var reading = new StatementReading(db, new AreaReader(db), host.Office.Protection, host.Clock);
        var id = await new TakeRegistration(db, reading, new PolicyParameters(db), new WorkCalendarReader(db), host.Clock).ExecuteAsync(
            new RegistrationRequest(TestOffice.Stonebridge, RegistrationChannel.Window, null, true, true, null, new RegistrationEntry(
                new PartyEntry(wife, null, null, null, null, null, null, null, null, null, null, null, null), null, [], PresentState.Pregnant, PregnancyStatement.None, SlipDelivery.AtWindow, null)),
            host.Office.Clerk, CancellationToken.None);
        var registration = (await new RegistrationReader(db, new AreaReader(db), host.Clock).OpenAsync(id, host.Office.Clerk, CancellationToken.None)).Registration;
        return (VerificationCode.Grouped(registration.CurrentSlip!.Code), registration.Number!);
    }
}
