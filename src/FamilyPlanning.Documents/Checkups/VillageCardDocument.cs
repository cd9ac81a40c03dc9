namespace FamilyPlanning.Documents.Checkups;

/// <summary>One offer on the card.</summary>
/// <param name="LineCode">Short code of the line, by which the answer is entered later.</param>
/// <param name="Name">Person the service is for.</param>
/// <param name="Group">Village group, in words.</param>
/// <param name="Contact">Whom the office speaks to, where that is somebody else: a child's parent.</param>
/// <param name="Service">What is offered.</param>
/// <param name="From">First day of its window.</param>
/// <param name="To">Last day of its window.</param>
public sealed record VillageCardRow(string LineCode, string Name, string? Group, string? Contact, string Service, DateOnly From, DateOnly To);

/// <summary>What the card of a village prints: the offers the office makes this month.</summary>
public sealed record VillageCardData
{
    /// <summary>Village, in words.</summary>
    public required string Village { get; init; }

    /// <summary>Any day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Township office the card goes back to.</summary>
    public required string Office { get; init; }

    /// <summary>Who carries it; empty to be written by hand.</summary>
    public string? Specialist { get; init; }

    /// <summary>Offers in their order.</summary>
    public required IReadOnlyList<VillageCardRow> Rows { get; init; }

    /// <summary>Day it was printed.</summary>
    public required DateOnly PrintedOn { get; init; }
}

/// <summary>服务邀约卡: this month's offers of a village with boxes for the answer and the visit. Nothing on it says who did not come: silence is not an answer (the-line.md 3).</summary>
public sealed class VillageCardDocument(DocumentEngine engine)
{
    /// <summary>Version of the layout, printed at the foot.</summary>
    public const string TemplateVersion = "版式 邀约卡-1";

    /// <summary>Prints the card.</summary>
    public Task<byte[]> RenderAsync(VillageCardData data, CancellationToken ct) => engine.PrintAsync("Checkups/VillageCard.typ", TemplateVersion, data, ct);
}
