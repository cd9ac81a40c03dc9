using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyPlanning.Application.Households.Import;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>The sample ledger of 青石镇 with its answer key, and the township it belongs to.</summary>
internal static class QingshiKey
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Data", "samples");

    public static JsonNode Root { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "qingshi-expected.json")))!;

    public static DateOnly AsOf { get; } = DateOnly.ParseExact(Root["asOf"]!.GetValue<string>(), "yyyy-MM-dd");

    public static string LedgerPath { get; } = Path.Combine(_folder, "qingshi-ledger.xlsx");

    public static TownshipAreas Township { get; } = new("519901101000", "青石镇", "青禾县",
        [.. Root["sheets"]!.AsArray().Select(sheet => new LedgerVillage(Text(sheet!["villageCode"]), Text(sheet["sheet"]), 0))]);

    public static LedgerReading Read()
    {
        using var file = File.OpenRead(LedgerPath);
        return new LedgerReader(Township, AsOf).Read(WorkbookCells.Read(file));
    }

    /// <summary>A value of the key as the reading shows it: numbers as digits, nothing as an empty text.</summary>
    public static string Text(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    /// <summary>wrongCheckDigit for <see cref="FindingKind.WrongCheckDigit"/>.</summary>
    public static string Camel<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
