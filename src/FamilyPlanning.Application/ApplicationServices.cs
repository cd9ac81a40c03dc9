using FamilyPlanning.Application.Administration;
using FamilyPlanning.Documents;
using FamilyPlanning.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Application;

/// <summary>Registers what the office does.</summary>
public static class ApplicationServices
{
    /// <summary>Adds the store, the documents, and every act and reader: each public class of this assembly that asks for the context, or for another act or reader, is one.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPersistence(provider => provider.GetRequiredService<DatabaseAddress>().Application, provider => provider.GetRequiredService<DataFolder>().File("keys/field-keys.json"));
        services.AddDocuments(configuration);
        services.AddAccounts(configuration);
        foreach (var type in typeof(ApplicationServices).Assembly.GetExportedTypes().Where(IsActOrReader))
            services.AddScoped(type);
        services.AddSingleton<Households.Import.ImportFiles>();
        return services;
    }

    // One class per act, called by name (style.md principle 4): a list of registrations would say nothing the folder does not.
    private static bool IsActOrReader(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsSealed: true } && type.Assembly == typeof(ApplicationServices).Assembly
        && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(FamilyPlanningDb) || IsActOrReader(p.ParameterType)));
}
