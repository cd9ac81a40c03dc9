namespace FamilyPlanning.Domain.Registrations;

/// <summary>One issue of the paper given to the applicant (生育登记服务单). A newer issue takes the place of the earlier one; the public check says so.</summary>
public sealed class RegistrationSlip : Record, IAreaBound
{
    private readonly List<SlipPrint> _prints = [];

    private RegistrationSlip() { }

    /// <summary>Area of the registration.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Registration.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Issue, from 1.</summary>
    public int Issue { get; private set; }

    /// <summary>Verification code, see <see cref="VerificationCode"/>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What the issue follows from: taking, change, reissue.</summary>
    public RegistrationKind Kind { get; private set; }

    /// <summary>Day of issue, as printed.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Officer who issued it.</summary>
    public Guid IssuedBy { get; private set; }

    /// <summary>Day a newer issue took its place.</summary>
    public DateOnly? ReplacedOn { get; private set; }

    /// <summary>Each time it was printed.</summary>
    public IReadOnlyList<SlipPrint> Prints => _prints;

    internal static RegistrationSlip Of(ChildbearingRegistration registration, int issue, string code, RegistrationKind kind, HandledBy by)
    {
        RuleBrokenException.Unless(VerificationCode.Read(code) == code, "registration.code-invalid");
        return new RegistrationSlip
        {
            AreaCode = registration.AreaCode,
            RegistrationId = registration.Id,
            Issue = issue,
            Code = code,
            Kind = kind,
            IssuedOn = by.Today,
            IssuedBy = by.OfficerId,
        };
    }

    internal void GiveWayOn(DateOnly day) => ReplacedOn = day;

    /// <summary>Notes a print; the second and every later one with its reason (卡纸, 遗失).</summary>
    public SlipPrint Print(string? reason, HandledBy by)
    {
        RuleBrokenException.Unless(ReplacedOn is null, "registration.slip-replaced");
        RuleBrokenException.Unless(_prints.Count == 0 || !string.IsNullOrWhiteSpace(reason), "registration.reprint-reason");
        var print = SlipPrint.Of(this, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), by);
        _prints.Add(print);
        return print;
    }
}

/// <summary>One print of a slip: when, by whom, why again.</summary>
public sealed class SlipPrint : Record, IAreaBound
{
    private SlipPrint() { }

    /// <summary>Area of the registration.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Slip.</summary>
    public Guid SlipId { get; private set; }

    /// <summary>When it was printed.</summary>
    public DateTimeOffset PrintedAt { get; private set; }

    /// <summary>Officer.</summary>
    public Guid PrintedBy { get; private set; }

    /// <summary>Why it was printed again; empty at the first print.</summary>
    public string? Reason { get; private set; }

    internal static SlipPrint Of(RegistrationSlip slip, string? reason, HandledBy by) =>
        new() { AreaCode = slip.AreaCode, SlipId = slip.Id, PrintedAt = by.At, PrintedBy = by.OfficerId, Reason = reason };
}
