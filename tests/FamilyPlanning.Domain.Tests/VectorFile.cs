using System.Text.Json;

namespace FamilyPlanning.Domain.Tests;

/// <summary>A file of cases under Data/vectors; another file of the same shape may take its place.</summary>
public sealed class VectorFile
{
    private readonly JsonElement _root;

    private VectorFile(JsonElement root) => _root = root;

    public static VectorFile Open(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "vectors", name)));
        return new VectorFile(document.RootElement.Clone());
    }

    public DateOnly AsOf => Day(_root, "asOf")!.Value;

    public JsonElement Root => _root;

    public TheoryData<string> Ids(string list = "cases") => [.. _root.GetProperty(list).EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    public JsonElement Case(string id, string list = "cases") =>
        _root.GetProperty(list).EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);

    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    public static DateOnly? Day(JsonElement element, string name) =>
        Text(element, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The way the files write enum members: first letter small.</summary>
    public static string? Camel<T>(T? member) where T : struct, Enum =>
        member?.ToString() is { } text ? char.ToLowerInvariant(text[0]) + text[1..] : null;
}
