namespace FamilyPlanning.Domain.Registrations;

/// <summary>One thing done for the applicant at a registration (办件): taking, changing, issuing again, cancelling. Figures are counted from here: all, online, done the same day.</summary>
public sealed class RegistrationHandling : Record, IAreaBound
{
    private RegistrationHandling() { }

    /// <summary>Area of the registration.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Registration.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>What was done.</summary>
    public RegistrationKind Kind { get; private set; }

    /// <summary>How the request came in.</summary>
    public RegistrationChannel Channel { get; private set; }

    /// <summary>The office's day it was accepted.</summary>
    public DateOnly AcceptedOn { get; private set; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset AcceptedAt { get; private set; }

    /// <summary>Officer who accepted it.</summary>
    public Guid AcceptedBy { get; private set; }

    /// <summary>The office's day it was finished; empty while the office still owes it.</summary>
    public DateOnly? FinishedOn { get; private set; }

    /// <summary>When it was finished.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Officer who finished it.</summary>
    public Guid? FinishedBy { get; private set; }

    /// <summary>What the applicant said about it: what changed, why a new slip.</summary>
    public string? Remark { get; private set; }

    internal static RegistrationHandling Accept(ChildbearingRegistration registration, RegistrationKind kind, RegistrationChannel channel, string? remark, HandledBy by) => new()
    {
        AreaCode = registration.AreaCode,
        RegistrationId = registration.Id,
        Kind = kind,
        Channel = channel,
        Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim(),
        AcceptedOn = by.Today,
        AcceptedAt = by.At,
        AcceptedBy = by.OfficerId,
    };

    internal RegistrationHandling Finish(HandledBy by)
    {
        RuleBrokenException.Unless(FinishedOn is null, "registration.handling-finished");
        (FinishedOn, FinishedAt, FinishedBy) = (by.Today, by.At, by.OfficerId);
        return this;
    }
}
