using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Documents;

/// <summary>Registers what is printed.</summary>
public static class DocumentServices
{
    /// <summary>Adds the engine and every document: each public class of this assembly that asks for the engine is one.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentOptions>().Bind(configuration.GetSection(DocumentOptions.Section)).ValidateDataAnnotations()
            .Validate(o => o.TimeLimit > TimeSpan.Zero, "Documents:TimeLimit must be longer than zero.")
            .ValidateOnStart();
        services.AddSingleton<DocumentEngine>();
        foreach (var type in typeof(DocumentServices).Assembly.GetExportedTypes().Where(IsDocument))
            services.AddSingleton(type);
        return services;
    }

    private static bool IsDocument(Type type) =>
        type is { IsClass: true, IsSealed: true } && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(DocumentEngine)));
}
