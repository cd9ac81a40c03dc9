using System.Text.Json;
using FamilyPlanning.Application;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Api;

/// <summary>Asks what an identity number says. It comes in the body, because numbers never stand in an address or a log (ASVS 5.0 14.2.1).</summary>
internal static class IdentityNumberQuestion
{
    /// <summary>Bytes of the longest body read.</summary>
    public const int LongestBody = 16 * 1024;

    // The body is read here and not by binding, so that every fault of it gets the same problem document.
    public static async Task<IResult> AnswerAsync(HttpRequest request, string? asOf, IStringLocalizer<SharedResources> texts, TimeProvider clock, CancellationToken ct)
    {
        var input = new PolicyInput(texts);
        var (number, day) = await ReadAsync(request, input, ct);
        var on = input.OptionalDay("asOf", day ?? asOf) ?? clock.Today();
        return input.HasFaults ? input.Problem() : Results.Ok(IdentityNumberAnswer.Of(IdentityNumber.Read(number, on), on));
    }

    private static async Task<(string? Number, string? AsOf)> ReadAsync(HttpRequest request, PolicyInput input, CancellationToken ct)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
            if (body.RootElement.ValueKind == JsonValueKind.Object) return (Text(body.RootElement, "number", required: true, input), Text(body.RootElement, "asOf", required: false, input));
            input.Refuse("number", "请求体应为 JSON 对象，如 {0}", """{"number":"…"}""");
        }
        catch (BadHttpRequestException)
        {
            input.Refuse("number", "请求体过大或不完整");
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half of a surrogate pair inside a string.
            input.Refuse("number", "请求体应为 JSON 对象，如 {0}", """{"number":"…"}""");
        }
        return (null, null);
    }

    private static string? Text(JsonElement body, string field, bool required, PolicyInput input)
    {
        if (!body.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (required) input.Refuse(field, "请给出 {0}", field);
            return null;
        }
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        // As a number the last digits of 18 would be lost on the way.
        input.Refuse(field, "{0} 应为文字（带引号）", field);
        return null;
    }
}
