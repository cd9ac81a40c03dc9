using System.Globalization;
using System.Text.Json;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Persistence.Seed;

namespace FamilyPlanning.Application.Agreements;

/// <summary>The text agreements are drawn up from. The words stand in a file an office can read; the product's own default until an office brings its own (domain.md 10).</summary>
public sealed record AgreementTemplate(string Version, IReadOnlyList<AgreementClause> Clauses, IReadOnlyList<AgreementIndicator> Indicators)
{
    /// <summary>The shipped template.</summary>
    public static AgreementTemplate Shipped { get; } = Read();

    /// <summary>The clauses with their places filled in.</summary>
    public IReadOnlyList<AgreementClause> For(string village, int year, string reward) =>
        [.. Clauses.Select(c => new AgreementClause(c.Heading, [.. c.Paragraphs.Select(p => p
            .Replace("{village}", village, StringComparison.Ordinal)
            .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{reward}", reward, StringComparison.Ordinal))]))];

    private static AgreementTemplate Read()
    {
        using var file = SeedFiles.Open("service-agreement.json");
        return JsonSerializer.Deserialize<AgreementTemplate>(file, JsonSerializerOptions.Web)!;
    }
}
