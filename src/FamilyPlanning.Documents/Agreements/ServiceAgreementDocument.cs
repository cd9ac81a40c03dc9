using FamilyPlanning.Domain.Agreements;

namespace FamilyPlanning.Documents.Agreements;

/// <summary>What the service agreement prints: the agreement as drawn up, so that a template changed later changes no paper.</summary>
public sealed record ServiceAgreementData
{
    /// <summary>Township the title names, 青石镇.</summary>
    public required string Township { get; init; }

    /// <summary>Calendar year it holds for.</summary>
    public required int Year { get; init; }

    /// <summary>Number in the township's register.</summary>
    public required int Serial { get; init; }

    /// <summary>Township government, 甲方.</summary>
    public required string PartyA { get; init; }

    /// <summary>Village committee or unit, 乙方.</summary>
    public required string PartyB { get; init; }

    /// <summary>Version of the text, printed at the foot beside that of the layout.</summary>
    public required string TextVersion { get; init; }

    /// <summary>Clauses in their order; the indicators follow the one whose heading has 指标, or the last.</summary>
    public required IReadOnlyList<AgreementClause> Clauses { get; init; }

    /// <summary>Indicators; their points add up to 100.</summary>
    public required IReadOnlyList<AgreementIndicator> Indicators { get; init; }

    /// <summary>Day the paper is made, the date of the file.</summary>
    public required DateOnly DrawnUpOn { get; init; }

    /// <summary>The paper of an agreement on file.</summary>
    public static ServiceAgreementData Of(ServiceAgreement agreement, string township, DateOnly today) => new()
    {
        Township = township,
        Year = agreement.Year,
        Serial = agreement.Serial,
        PartyA = agreement.PartyA,
        PartyB = agreement.PartyB,
        TextVersion = agreement.TemplateVersion,
        Clauses = agreement.Clauses,
        Indicators = agreement.Indicators,
        DrawnUpOn = today,
    };
}

/// <summary>服务责任书 on paper: title, parties, clauses, indicators, signatures and seals, on A4 after GB/T 9704-2012.</summary>
public sealed class ServiceAgreementDocument(DocumentEngine engine)
{
    /// <summary>Version of the layout, printed at the foot.</summary>
    public const string TemplateVersion = "版式 责任书-1";

    /// <summary>Prints the agreement.</summary>
    public Task<byte[]> RenderAsync(ServiceAgreementData data, CancellationToken ct) => engine.PrintAsync("Agreements/ServiceAgreement.typ", TemplateVersion, data, ct);
}
