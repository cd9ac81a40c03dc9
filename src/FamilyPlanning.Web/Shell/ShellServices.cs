using System.Globalization;
using System.Text.Encodings.Web;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;

namespace FamilyPlanning.Web.Shell;

/// <summary>Registers what the pages look like and which language they speak.</summary>
public static class ShellServices
{
    /// <summary>Cookie that remembers the language.</summary>
    public const string CultureCookie = "culture";

    /// <summary>Languages offered; the first is the default.</summary>
    public static readonly IReadOnlyList<CultureInfo> Cultures = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Adds texts, forms as people type, preferences. Call it beside AddRazorPages.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Preferences>();
        services.AddScoped<Places>();
        services.AddSingleton<SealedForm>();
        services.AddLocalization();
        services.AddSingleton(Markup.Encoder);
        services.AddRazorPages()
            .AddViewLocalization(LanguageViewLocationExpanderFormat.Suffix)
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(SharedResources)));
        // After the framework's own set-up: it adds the [Required] of non-nullable members, which then gets its sentence.
        services.AddSingleton<IConfigureOptions<MvcOptions>, Sentences>();
        services.Configure<RequestLocalizationOptions>(Localize);
        return services;
    }

    /// <summary>Speaks the language of the request from here on. Call it before the error pages and the endpoints.</summary>
    public static IApplicationBuilder UseShell(this IApplicationBuilder app) => app.UseRequestLocalization();

    private static void Localize(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Cultures[0]);
        options.SupportedCultures = options.SupportedUICultures = [.. Cultures];
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new CustomRequestCultureProvider(http => Task.FromResult(Wanted(http)))];
    }

    private static ProviderCultureResult? Wanted(HttpContext http) =>
        Cultures.FirstOrDefault(culture => culture.Name == http.Request.Cookies[CultureCookie]) is { } wanted ? new ProviderCultureResult(wanted.Name) : null;
}
