namespace FamilyPlanning.Domain.Payouts;

/// <summary>A file a bank sent back for a batch and what came of it. The same file twice changes nothing (security check 19).</summary>
public sealed class ReturnFile : Record, IAreaBound
{
    private ReturnFile() { }

    /// <summary>Area of the batch.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Batch.</summary>
    public Guid BatchId { get; private set; }

    /// <summary>SHA-256 of the content; unique within the batch.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>By whom.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>Lines newly known as paid.</summary>
    public int Paid { get; private set; }

    /// <summary>Lines newly known as sent back.</summary>
    public int Failed { get; private set; }

    /// <summary>Lines whose answer was known before.</summary>
    public int Repeated { get; private set; }

    /// <summary>Lines that did not fit the batch or contradict an earlier answer.</summary>
    public int Refused { get; private set; }

    /// <summary>Keeps what came of a file.</summary>
    public static ReturnFile Record(PaymentBatch batch, byte[] hash, int paid, int failed, int repeated, int refused, Incentives.ActingOfficer by) => new()
    {
        AreaCode = batch.AreaCode,
        BatchId = batch.Id,
        Hash = hash,
        RecordedAt = by.At,
        RecordedBy = by.Id,
        Paid = paid,
        Failed = failed,
        Repeated = repeated,
        Refused = refused,
    };
}
