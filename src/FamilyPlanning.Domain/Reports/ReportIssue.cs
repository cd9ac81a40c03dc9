using System.Text.Json;

namespace FamilyPlanning.Domain.Reports;

/// <summary>A form as it was issued for a closed period: kept as it stood, with who and when. A correction is a further issue with its reason (design.md decision 9).</summary>
public sealed class ReportIssue : Record, IAreaBound
{
    private ReportIssue() { }

    /// <summary>Reporting unit.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly To { get; private set; }

    /// <summary>1 for the first issue, 2 and more for corrections.</summary>
    public int Number { get; private set; }

    /// <summary>Why it was issued again; empty for the first issue.</summary>
    public string? Reason { get; private set; }

    /// <summary>The form as JSON, figures and names as they stood.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Who issued it.</summary>
    public Guid IssuedBy { get; private set; }

    /// <summary>Name of who issued it, for the foot of the form.</summary>
    public string IssuedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>Issues a form.</summary>
    /// <exception cref="RuleBrokenException">The period is not over, an identity is broken, or a further issue has no reason.</exception>
    public static ReportIssue Issue(QuarterlyForm form, int number, string? reason, Guid officerId, string officerName, DateTimeOffset at, DateOnly today)
    {
        RuleBrokenException.Unless(form.To < today, "report.period-open");
        RuleBrokenException.Unless(form.Check().All(f => f.Severity != FindingSeverity.Error), "report.identities-broken");
        RuleBrokenException.Unless(number == 1 || reason?.Trim().Length >= 4, "report.reason-required");
        return new ReportIssue
        {
            AreaCode = form.AreaCode,
            From = form.From,
            To = form.To,
            Number = number,
            Reason = number == 1 ? null : reason!.Trim(),
            Content = JsonSerializer.Serialize(form),
            IssuedBy = officerId,
            IssuedByName = officerName,
            IssuedAt = at,
        };
    }

    /// <summary>The form as it was issued.</summary>
    public QuarterlyForm Form() => JsonSerializer.Deserialize<QuarterlyForm>(Content)!;
}
