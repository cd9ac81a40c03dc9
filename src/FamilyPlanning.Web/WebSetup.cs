using System.Text.Encodings.Web;
using System.Text.Unicode;
using FamilyPlanning.Application;
using FamilyPlanning.Web.Api;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Jobs;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;
using OpenTelemetry.Metrics;
using Serilog;

namespace FamilyPlanning.Web;

/// <summary>Puts the application together: services, then the order in which a request passes.</summary>
public static class WebSetup
{
    /// <summary>Registers everything.</summary>
    public static void AddFamilyPlanning(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddApplication(builder.Configuration);
        services.AddSessionCookie();
        services.AddAuthorization(PageAccess.AddPolicies);
        services.AddRateLimits();
        services.AddJobs(builder.Configuration);
        services.AddShell();
        services.AddPolicyApi();
        services.AddRazorPages(options =>
        {
            PageAccess.Apply(options.Conventions);
            options.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(FirstThingsFilter)) { Order = -1 });
            options.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(FreshSignInFilter)) { Order = 0 });
            options.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(RequestKeyFilter)) { Order = 1 });
            options.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(RefusalFilter)) { Order = 2 });
            options.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(DraftFilter)) { Order = 3 });
        }).AddMvcOptions(options => options.MaxModelBindingCollectionSize = 2000)
          .AddViewLocalization()
          .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Texts.SharedResources)));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie = new SecureCookie { Name = "__Host-form", SameSite = SameSiteMode.Strict, HttpOnly = true, IsEssential = true };
            options.HeaderName = "RequestVerificationToken";
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie = new SecureCookie { Name = "__Host-flash", SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        services.AddHealth();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("Npgsql").AddPrometheusExporter());
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 40 * 1024 * 1024;
        });
    }

    /// <summary>The order in which a request passes.</summary>
    public static void UseFamilyPlanning(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseFamilyPlanningHeaders();
        app.UseExceptionHandler("/Errors/500");
        app.UseStatusCodePagesWithReExecute("/Errors/{0}");
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.GetLevel = RequestLog.LevelOf;
        });
        app.UseShell();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapPolicyApi();
        app.MapHealth();
    }
}
