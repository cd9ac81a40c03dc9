using FamilyPlanning.Persistence.Administration;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Application.Administration;

/// <summary>Registers the rules of signing in.</summary>
internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Security").Get<SecuritySettings>() ?? new SecuritySettings());
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = SignInRules.HashRounds);
        services.Configure<IdentityOptions>(options =>
        {
            // Passwords are judged by PasswordStrength alone: composition rules only in the 等保 profile.
            options.Password = new PasswordOptions { RequiredLength = 1, RequiredUniqueChars = 0, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
        });
        services.AddScoped<IPasswordValidator<Account>, PasswordStrength>();
    }
}
