using System.Text.Encodings.Web;
using System.Text.Unicode;
using FamilyPlanning.Application;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Api;

/// <summary>The policy calculators for everybody: the rules of the product, asked without signing in, nothing stored.</summary>
public static class PolicyApi
{
    /// <summary>Where the calculators are.</summary>
    public const string Root = "/api/v1/policy";

    private static readonly Dictionary<string, string> _methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["childcare-subsidy"] = "GET",
        ["identity-number"] = "POST",
        ["antenatal-schedule"] = "GET",
        ["child-visits"] = "GET",
        ["aid-amount"] = "GET",
    };

    /// <summary>Adds the rate limit and the description of the interface.</summary>
    public static IServiceCollection AddPolicyApi(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddPolicyLimit();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddOpenApi("v1", PolicyDescription.Describe);
        return services;
    }

    /// <summary>Opens the calculators and /openapi/v1.json to everybody.</summary>
    public static void MapPolicyApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi().AllowAnonymous();
        var policy = endpoints.MapGroup(Root).AllowAnonymous().RequireRateLimiting(PolicyLimit.Name).WithTags("policy");
        policy.MapGet("childcare-subsidy", AnswerSubsidy).Describe(PolicyDescription.ChildcareSubsidy);
        policy.MapPost("identity-number", IdentityNumberQuestion.AnswerAsync).Describe(PolicyDescription.IdentityNumber)
            .WithMetadata(new RequestSizeLimitAttribute(IdentityNumberQuestion.LongestBody)).DisableAntiforgery();
        policy.MapGet("antenatal-schedule", AnswerAntenatal).Describe(PolicyDescription.AntenatalSchedule);
        policy.MapGet("child-visits", AnswerChildVisits).Describe(PolicyDescription.ChildVisits);
        policy.MapGet("aid-amount", AnswerAid).Describe(PolicyDescription.AidAmount);
        policy.Map("{*rest}", AnswerUnknown).ExcludeFromDescription().DisableAntiforgery();
    }

    private static IResult AnswerSubsidy(string? birthDate, string? firstClaimYear, string? asOf, IStringLocalizer<SharedResources> texts, TimeProvider clock)
    {
        var input = new PolicyInput(texts);
        var birth = input.Day("birthDate", birthDate);
        var year = input.OptionalNumber("firstClaimYear", firstClaimYear, 1900, 2200);
        var day = input.OptionalDay("asOf", asOf) ?? clock.Today();
        var years = ChildcareSubsidy.FirstClaimYears(birth);
        if (!input.HasFaults && year is { } first && years.Count > 0 && !years.Contains(first))
            input.Refuse("firstClaimYear", "首次申领年度应为 {0} 至 {1}", years[0], years[^1]);

        return input.HasFaults
            ? input.Problem(("eligible", false), ("claims", Array.Empty<ClaimAnswer>()), ("total", 0))
            : Results.Ok(ChildcareSubsidyAnswer.Of(ChildcareSubsidy.Plan(birth, years.Count == 0 ? null : year, [SubsidyRate.National]), day));
    }

    private static IResult AnswerAntenatal(string? lmp, string? on, string? deliveryDate, string? dischargeDate, IStringLocalizer<SharedResources> texts, TimeProvider clock)
    {
        var input = new PolicyInput(texts);
        var period = input.Day("lmp", lmp);
        var day = input.OptionalDay("on", on);
        var delivered = input.OptionalDay("deliveryDate", deliveryDate);
        var discharged = input.OptionalDay("dischargeDate", dischargeDate);
        if (day < period) input.Refuse("on", "{0} 不能早于 {1}", "on", "lmp");
        if (delivered < period) input.Refuse("deliveryDate", "{0} 不能早于 {1}", "deliveryDate", "lmp");
        if (discharged < (delivered ?? period)) input.Refuse("dischargeDate", "{0} 不能早于 {1}", "dischargeDate", delivered is null ? "lmp" : "deliveryDate");
        return input.HasFaults
            ? input.Problem()
            : Results.Ok(AntenatalScheduleAnswer.Of(PregnancySchedule.From(period), day ?? clock.Today(), delivered, discharged));
    }

    private static IResult AnswerChildVisits(string? birthDate, string? dischargeDate, IStringLocalizer<SharedResources> texts)
    {
        var input = new PolicyInput(texts);
        var birth = input.Day("birthDate", birthDate);
        var discharged = input.Day("dischargeDate", dischargeDate);
        if (!input.HasFaults && discharged < birth) input.Refuse("dischargeDate", "{0} 不能早于 {1}", "dischargeDate", "birthDate");
        return input.HasFaults
            ? input.Problem()
            : Results.Ok(new ChildVisitsAnswer(birth, discharged, [.. ChildVisitSchedule.From(birth, discharged).Select(ChildVisitAnswer.Of)], ChildVisitSchedule.Source));
    }

    private static IResult AnswerAid(
        string? programme, string? category, string? date, string? year, string? monthFrom, string? monthTo, IStringLocalizer<SharedResources> texts)
    {
        var input = new PolicyInput(texts);
        var scheme = AidQuestion.ReadProgramme(input, programme);
        var kind = AidQuestion.ReadCategory(input, scheme, category);
        return string.IsNullOrEmpty(year)
            ? AidQuestion.OnDay(input, scheme, kind, input.Day("date", date))
            : AidQuestion.InYear(input, scheme, kind, input.OptionalNumber("year", year, 1900, 2100), input.OptionalNumber("monthFrom", monthFrom, 1, 12) ?? 1, input.OptionalNumber("monthTo", monthTo, 1, 12) ?? 12);
    }

    // Also a wrong method gets a problem document; without this the answer would be an error page.
    private static IResult AnswerUnknown(string? rest, HttpContext http, IStringLocalizer<SharedResources> texts)
    {
        if (!_methods.TryGetValue(rest ?? "", out var method)) return Results.Problem(statusCode: 404, title: texts["没有这个计算器"]);
        http.Response.Headers.Allow = method;
        return Results.Problem(statusCode: 405, title: texts["请用 {0} 方法", method]);
    }
}
