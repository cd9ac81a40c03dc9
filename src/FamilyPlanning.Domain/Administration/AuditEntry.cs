namespace FamilyPlanning.Domain.Administration;

/// <summary>One line of the trail: who did what to which record, and what changed. Written once, never changed (design.md decision 5).</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    /// <summary>Order of the trail.</summary>
    public long Seq { get; private set; }

    /// <summary>Moment of the act.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Officer, empty for acts of the application itself and of visitors.</summary>
    public Guid? OfficerId { get; private set; }

    /// <summary>Name of the officer at that moment.</summary>
    public string OfficerName { get; private set; } = "";

    /// <summary>Area of the record, empty where it has none.</summary>
    public string? AreaCode { get; private set; }

    /// <summary>Verb: Added, Modified, Deleted, Opened, Unmasked, SignedIn, Exported …</summary>
    public string Action { get; private set; } = "";

    /// <summary>Kind of record.</summary>
    public string RecordType { get; private set; } = "";

    /// <summary>The record, empty for acts on many.</summary>
    public Guid? RecordId { get; private set; }

    /// <summary>JSON object: field → [from, to]; protected fields only masked.</summary>
    public string Changes { get; private set; } = "{}";

    /// <summary>Reason the officer gave, where one is asked for.</summary>
    public string? Reason { get; private set; }

    /// <summary>Code that ties the entry to the log lines of the same request.</summary>
    public string? CorrelationId { get; private set; }

    /// <summary>Writes a line.</summary>
    public static AuditEntry Of(
        DateTimeOffset at, Guid? officerId, string officerName, string? areaCode, string action, string recordType, Guid? recordId,
        string changes, string? reason, string? correlationId) =>
        new()
        {
            At = at,
            OfficerId = officerId,
            OfficerName = officerName,
            AreaCode = areaCode,
            Action = action,
            RecordType = recordType,
            RecordId = recordId,
            Changes = changes,
            Reason = reason,
            CorrelationId = correlationId,
        };
}
