using System.Net;
using System.Text;
using System.Text.Json;
using FamilyPlanning.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FamilyPlanning.Web.Tests.Api;

/// <summary>The calculators alone on a port of their own: they need neither database nor sign-in.</summary>
public class PolicyHost : IAsyncLifetime
{
    private readonly WebApplication _app;

    public PolicyHost() : this(burst: 1_000_000)
    {
    }

    protected PolicyHost(int burst)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["PolicyApi:Burst"] = burst.ToString();
        builder.Configuration["PolicyApi:PerSecond"] = "1";
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddPolicyApi();
        _app = builder.Build();
        _app.Use(async (http, next) =>
        {
            await next();
            // A fault must not hide behind an error page: seen here, it is a 500 with nothing in it.
            if (http.Response.StatusCode >= 500) Faults.Add(http.Request.Path + http.Request.QueryString);
        });
        _app.UseRouting();
        _app.UseRateLimiter();
        _app.MapPolicyApi();
    }

    /// <summary>22 November 17:30 UTC is 23 November 01:30 in the office.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 17, 30, 0, TimeSpan.Zero));

    public List<string> Faults { get; } = [];

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string calculator, params (string Name, string? Value)[] query)
    {
        var address = $"{PolicyApi.Root}/{calculator}?" + string.Join('&', query.Where(q => q.Value is not null).Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value!)}"));
        using var answer = await Client.GetAsync(address);
        return (answer.StatusCode, await BodyOfAsync(answer));
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> AskNumberAsync(string body, string contentType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        using var answer = await Client.PostAsync($"{PolicyApi.Root}/identity-number", content);
        return (answer.StatusCode, await BodyOfAsync(answer));
    }

    public static async Task<JsonElement> BodyOfAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }
}
