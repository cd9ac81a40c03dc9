namespace FamilyPlanning.Documents.Payouts;

/// <summary>One line of the roll.</summary>
/// <param name="Name">Who receives the money.</param>
/// <param name="MaskedIdentityNumber">Masked identity number.</param>
/// <param name="Village">Village, in words.</param>
/// <param name="MaskedAccount">Masked account number.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Note">What the amount is made of, or whom it is for.</param>
public sealed record PaymentRollRow(string Name, string? MaskedIdentityNumber, string Village, string? MaskedAccount, decimal Amount, string? Note = null);

/// <summary>What a payment roll prints. The sums of its pages are computed from its lines.</summary>
public sealed record PaymentRollData
{
    private readonly IReadOnlyList<PaymentRollRow> _rows = [];

    /// <summary>Title, 青石镇2026年第三季度育儿补贴发放花名册.</summary>
    public required string Title { get; init; }

    /// <summary>Number of the batch.</summary>
    public required string BatchNumber { get; init; }

    /// <summary>Office that makes the roll.</summary>
    public required string Unit { get; init; }

    /// <summary>Where the money comes from (资金来源), where the budget line is known.</summary>
    public string? FundSource { get; init; }

    /// <summary>Lines in their order.</summary>
    public required IReadOnlyList<PaymentRollRow> Rows
    {
        get => _rows;
        init => _rows = [.. value.Select(r => r with { MaskedIdentityNumber = MaskedText.Require(r.MaskedIdentityNumber, nameof(r.MaskedIdentityNumber)), MaskedAccount = MaskedText.Require(r.MaskedAccount, nameof(r.MaskedAccount)) })];
    }

    /// <summary>制表人; empty to be signed by hand.</summary>
    public string? PreparedBy { get; init; }

    /// <summary>Day it was made.</summary>
    public required DateOnly PreparedOn { get; init; }
}

/// <summary>发放花名册 with a column to sign in; every page carries its sum and the sum so far.</summary>
public sealed class PaymentRollDocument(DocumentEngine engine)
{
    /// <summary>Version of the layout, printed at the foot.</summary>
    public const string TemplateVersion = "版式 花名册-1";

    /// <summary>Lines of a page, as many as the paper holds at a height one can sign in.</summary>
    public const int RowsPerPage = 20;

    /// <summary>Prints the roll.</summary>
    public Task<byte[]> RenderAsync(PaymentRollData data, CancellationToken ct)
    {
        var total = data.Rows.Sum(r => r.Amount);
        return engine.PrintAsync("Payouts/PaymentRoll.typ", TemplateVersion, new
        {
            data.Title,
            data.BatchNumber,
            data.Unit,
            data.FundSource,
            data.PreparedBy,
            data.PreparedOn,
            pages = Pages(data.Rows),
            count = data.Rows.Count,
            total,
            capitals = CapitalAmount.Of(total),
        }, ct);
    }

    private static IEnumerable<object> Pages(IReadOnlyList<PaymentRollRow> rows)
    {
        var (line, running) = (0, 0m);
        foreach (var page in rows.Chunk(RowsPerPage))
        {
            var sum = page.Sum(r => r.Amount);
            running += sum;
            yield return new { rows = page.Select(r => new { line = ++line, r.Name, r.MaskedIdentityNumber, r.Village, r.MaskedAccount, r.Amount, r.Note }).ToList(), sum, running };
        }
    }
}
