namespace FamilyPlanning.Domain.Agreements;

/// <summary>State of an agreement.</summary>
public enum AgreementStatus
{
    /// <summary>Drawn up, can be printed.</summary>
    Drawn,
    /// <summary>Signed by both parties; its text never changes again.</summary>
    Signed,
}

/// <summary>One indicator of an agreement: what the village's service is assessed by. It measures the office's service, never what citizens choose (the-line.md 4).</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="Points">Points out of 100.</param>
/// <param name="Formula">How it is computed, in words.</param>
/// <param name="Source">Which figures it is computed from.</param>
public sealed record AgreementIndicator(string Name, int Points, string Formula, string Source);

/// <summary>One clause: heading and paragraphs.</summary>
public sealed record AgreementClause(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>The agreement between a township and one of its villages to serve (服务责任书; 17-department opinion of 2022). Binds offices, no citizen; rewards within budget, no fines, no deposits, no withholding.</summary>
public sealed class ServiceAgreement : Record, IAreaBound
{
    private ServiceAgreement() { }

    /// <summary>Village or unit that is party B.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Calendar year it holds for.</summary>
    public int Year { get; private set; }

    /// <summary>Number in the township's register, 〔2026〕3 号.</summary>
    public int Serial { get; private set; }

    /// <summary>Township, 甲方.</summary>
    public string PartyA { get; private set; } = "";

    /// <summary>Village committee or unit, 乙方.</summary>
    public string PartyB { get; private set; } = "";

    /// <summary>Version of the template the text was taken from.</summary>
    public string TemplateVersion { get; private set; } = "";

    /// <summary>Text as drawn up; a changed template never changes it.</summary>
    public IReadOnlyList<AgreementClause> Clauses { get; private set; } = [];

    /// <summary>Indicators as drawn up; their points add up to 100.</summary>
    public IReadOnlyList<AgreementIndicator> Indicators { get; private set; } = [];

    /// <summary>State.</summary>
    public AgreementStatus Status { get; private set; }

    /// <summary>Day of the signatures.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Who signed for the township.</summary>
    public string? SignedForA { get; private set; }

    /// <summary>Who signed for the village.</summary>
    public string? SignedForB { get; private set; }

    /// <summary>Draws up an agreement from a template.</summary>
    /// <exception cref="RuleBrokenException">The points do not add up to 100.</exception>
    public static ServiceAgreement DrawUp(
        string villageCode, int year, int serial, string partyA, string partyB, string templateVersion,
        IReadOnlyList<AgreementClause> clauses, IReadOnlyList<AgreementIndicator> indicators)
    {
        RuleBrokenException.Unless(indicators.Sum(i => i.Points) == 100, "agreement.points-sum");
        RuleBrokenException.Unless(indicators.All(i => i.Points > 0), "agreement.points-positive");
        return new ServiceAgreement
        {
            AreaCode = villageCode,
            Year = year,
            Serial = serial,
            PartyA = partyA,
            PartyB = partyB,
            TemplateVersion = templateVersion,
            Clauses = clauses,
            Indicators = indicators,
        };
    }

    /// <summary>Records the signatures on paper.</summary>
    public void Sign(DateOnly on, string forA, string forB, DateOnly today)
    {
        RuleBrokenException.Unless(Status == AgreementStatus.Drawn, "agreement.signed-already");
        RuleBrokenException.Unless(on <= today, "agreement.date-in-future");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(forA) && !string.IsNullOrWhiteSpace(forB), "agreement.signatures-required");
        (Status, SignedOn, SignedForA, SignedForB) = (AgreementStatus.Signed, on, forA.Trim(), forB.Trim());
    }
}
