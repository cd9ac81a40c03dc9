namespace FamilyPlanning.Domain.Registrations;

/// <summary>A question the office puts to another place, with the applicant's consent (协查). Its limit in working days binds the office, never the applicant.</summary>
public sealed class EntitlementCheck : Record, IAreaBound
{
    private EntitlementCheck() { }

    /// <summary>Area of the registration.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Registration.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Place that is asked, in words.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What is asked.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Version of the consent given to this question (PIPL Art. 29).</summary>
    public string ConsentVersion { get; private set; } = "";

    /// <summary>Day it was asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>Day by which the office owes the result.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Day it ended.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>How it ended.</summary>
    public EntitlementCheckAnswer? Answer { get; private set; }

    /// <summary>The answer in words.</summary>
    public string? Remark { get; private set; }

    internal static EntitlementCheck Ask(ChildbearingRegistration registration, string place, string question, string consentVersion, DateOnly dueOn, HandledBy by)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(place) && !string.IsNullOrWhiteSpace(question), "registration.check-question-required");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(consentVersion), "registration.check-consent-required");
        RuleBrokenException.Unless(dueOn > by.Today, "registration.check-due");
        return new EntitlementCheck
        {
            AreaCode = registration.AreaCode,
            RegistrationId = registration.Id,
            Place = place.Trim(),
            Question = question.Trim(),
            ConsentVersion = consentVersion,
            AskedOn = by.Today,
            DueOn = dueOn,
        };
    }

    internal void End(EntitlementCheckAnswer answer, string? remark, DateOnly today) =>
        (Answer, Remark, AnsweredOn) = (answer, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim(), today);
}
