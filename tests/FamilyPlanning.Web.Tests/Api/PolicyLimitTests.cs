using System.Net;
using FamilyPlanning.Web.Api;

namespace FamilyPlanning.Web.Tests.Api;

public sealed class PolicyLimitTests(PolicyLimitTests.ThreeQuestions host) : IClassFixture<PolicyLimitTests.ThreeQuestions>
{
    public sealed class ThreeQuestions() : PolicyHost(burst: 3);

    [Fact]
    public async Task Who_asks_too_much_is_asked_to_wait()
    {
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 20 && refused is null; i++)
        {
            var answer = await host.Client.GetAsync($"{PolicyApi.Root}/childcare-subsidy?birthDate=2025-03-10", TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) refused = answer;
        }

        Assert.NotNull(refused);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
    }
}
