using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyPlanning.Documents;

/// <summary>How the data of a document reach its template: names in camel case, days as 2026-05-29, kinds by their names, money as it is printed.</summary>
internal static class DocumentJson
{
    // The default encoder writes pure ASCII: no sign in a name can end the line early.
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { new PrintedMoney(), new JsonStringEnumConverter() } };

    // A template has only binary fractions; the amount is therefore written here, once, and never computed with again.
    private sealed class PrintedMoney : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            decimal.Parse(reader.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("N2", CultureInfo.InvariantCulture));
    }
}
