using FamilyPlanning.Persistence.Administration;
using FamilyPlanning.Persistence.Protection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Persistence;

/// <summary>Registers the store.</summary>
public static class PersistenceServices
{
    /// <summary>Adds the context (application role), the interceptors, accounts and field protection.</summary>
    /// <param name="services">Services of the application.</param>
    /// <param name="connectionString">Connection of the application's role, which owns nothing. Read when the first context is made.</param>
    /// <param name="keysFile">File of the field keys, outside the database.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, Func<IServiceProvider, string> connectionString, Func<IServiceProvider, string> keysFile)
    {
        services.AddSingleton<AuditInterceptor>();
        services.AddSingleton<VersionInterceptor>();
        services.AddSingleton<RequestKeyInterceptor>();
        services.AddScoped<ActContext>();
        services.AddDbContext<FamilyPlanningDb>((provider, options) => Configure(options, connectionString(provider))
            .AddInterceptors(
                provider.GetRequiredService<RequestKeyInterceptor>(), provider.GetRequiredService<VersionInterceptor>(), provider.GetRequiredService<AuditInterceptor>()));
        services.AddSingleton(provider => new FieldProtection(FieldKeys.LoadOrCreate(keysFile(provider))));
        services.AddDataProtection().SetApplicationName("FamilyPlanning").PersistKeysToDbContext<FamilyPlanningDb>();
        services.AddOptions<KeyManagementOptions>().Configure<FieldProtection>((keys, protection) => keys.XmlEncryptor = new SealedKeyXml(protection));
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<FamilyPlanningDb>().AddDefaultTokenProviders();
        return services;
    }

    /// <summary>The one way a context is configured, in the application, in migrations and in tests. Retrying writes stays off: a repeated post is safe, a repeated statement is not (design.md decision 3).</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString).UseSnakeCaseNamingConvention();
}
