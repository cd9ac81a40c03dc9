using System.Globalization;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Api;

/// <summary>Reads what was asked and keeps, per field, the sentence that says what to do.</summary>
internal sealed class PolicyInput(IStringLocalizer<SharedResources> texts)
{
    private static readonly DateOnly _earliest = new(1900, 1, 1);
    private static readonly DateOnly _latest = new(2100, 12, 31);

    private readonly Dictionary<string, string[]> _faults = [];

    public bool HasFaults => _faults.Count > 0;

    public void Refuse(string field, string sentence, params object[] values) => _faults.TryAdd(field, [texts[sentence, values]]);

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(string field, string? text)
    {
        if (string.IsNullOrEmpty(text)) Refuse(field, "请给出 {0}，格式为 yyyy-MM-dd", field);
        return OptionalDay(field, text) ?? _earliest;
    }

    /// <summary>A day that may be left out.</summary>
    public DateOnly? OptionalDay(string field, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= _earliest && day <= _latest) return day;
        Refuse(field, "{0} 应为 {1} 至 {2} 之间存在的日期，格式为 yyyy-MM-dd", field, "1900-01-01", "2100-12-31");
        return null;
    }

    /// <summary>A whole number that may be left out.</summary>
    public int? OptionalNumber(string field, string? text, int from, int to)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to) return number;
        Refuse(field, "{0} 应为 {1} 至 {2} 的整数", field, from, to);
        return null;
    }

    /// <summary>The problem document (RFC 7807) that names every field at fault.</summary>
    /// <param name="more">What the answer still says besides, in the words of the answer.</param>
    public IResult Problem(params (string Name, object? Value)[] more)
    {
        var extensions = new Dictionary<string, object?> { ["valid"] = false, ["reason"] = _faults.Keys.First() };
        foreach (var (name, value) in more) extensions[name] = value;
        return Results.ValidationProblem(
            _faults, detail: string.Join(' ', _faults.Values.Select(sentences => sentences[0])), title: texts["输入有误"], extensions: extensions);
    }
}
