using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Registrations;

namespace FamilyPlanning.Application.Registrations;

/// <summary>How a place registers: the dated parameters of this area by name (domain.md 15).</summary>
internal static class RegistrationSettings
{
    /// <summary>Which children count for the birth order.</summary>
    public static async Task<OrderCounting> OrderCountingAsync(this PolicyParameters parameters, string areaCode, DateOnly on, CancellationToken ct) =>
        Enum.Parse<OrderCounting>((await parameters.ReadAsync("Registration.OrderCounting", areaCode, on, ct)).Value);

    /// <summary>Version of the promise in use.</summary>
    public static async Task<string> PromiseVersionAsync(this PolicyParameters parameters, string areaCode, DateOnly on, CancellationToken ct) =>
        (await parameters.ReadAsync("Registration.PromiseVersion", areaCode, on, ct)).Value;

    /// <summary>Version of the consent in use.</summary>
    public static async Task<string> RegistrationConsentAsync(this PolicyParameters parameters, string areaCode, DateOnly on, CancellationToken ct) =>
        (await parameters.ReadAsync("Registration.ConsentVersion", areaCode, on, ct)).Value;

    /// <summary>Working days the office has for a check with another place.</summary>
    public static async Task<int> CheckDaysAsync(this PolicyParameters parameters, string areaCode, DateOnly on, CancellationToken ct) =>
        (await parameters.ReadAsync("Registration.CheckDays", areaCode, on, ct)).Number;
}
