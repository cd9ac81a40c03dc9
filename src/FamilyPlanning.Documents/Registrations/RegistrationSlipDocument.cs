using FamilyPlanning.Domain.Registrations;

namespace FamilyPlanning.Documents.Registrations;

/// <summary>A person on the slip.</summary>
/// <param name="Name">Name.</param>
/// <param name="MaskedIdentityNumber">Masked number of the identity document, where one was shown.</param>
/// <param name="Residence">Present residence, in words.</param>
public sealed record SlipPerson(string Name, string? MaskedIdentityNumber, string? Residence);

/// <summary>What the slip of a childbearing registration prints. One person or two, whatever the order: the paper is the same.</summary>
public sealed record RegistrationSlipData
{
    private readonly IReadOnlyList<SlipPerson> _people = [];

    /// <summary>Number of the registration, 18 digits.</summary>
    public required string Number { get; init; }

    /// <summary>Number of the provincial platform, where there is one.</summary>
    public string? ProvincialNumber { get; init; }

    /// <summary>The applicant, and the second parent where one is named.</summary>
    public required IReadOnlyList<SlipPerson> People
    {
        get => _people;
        init => _people = [.. value.Select(p => p with { MaskedIdentityNumber = MaskedText.Require(p.MaskedIdentityNumber, nameof(SlipPerson.MaskedIdentityNumber)) })];
    }

    /// <summary>Birth order.</summary>
    public required int BirthOrder { get; init; }

    /// <summary>What the slip follows from.</summary>
    public required RegistrationKind Kind { get; init; }

    /// <summary>Issue of the slip, from 1.</summary>
    public int Issue { get; init; } = 1;

    /// <summary>Day of the registration.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Day of this issue, under the seal.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Township or street office that issues it.</summary>
    public required string IssuingBody { get; init; }

    /// <summary>Verification code in its printed groups.</summary>
    public required string Code { get; init; }

    /// <summary>Address of the public check page, as printed.</summary>
    public required string CheckAddress { get; init; }

    /// <summary>The QR code of the check address: one text per row, 1 for a dark module and 0 for a light one, without the quiet zone.</summary>
    public required IReadOnlyList<string> CheckMatrix { get; init; }

    /// <summary>The slip of a registration on file.</summary>
    public static RegistrationSlipData Of(ChildbearingRegistration registration, RegistrationSlip slip, string issuingBody, string checkAddress, IReadOnlyList<string> checkMatrix) => new()
    {
        Number = registration.Number!,
        ProvincialNumber = registration.ProvincialNumber,
        People = [.. new[] { registration.Applicant, registration.SecondParent }.OfType<RegistrationParty>().Select(p => new SlipPerson(p.Name, p.IdentityMasked, p.ResidencePlace))],
        BirthOrder = registration.BirthOrder,
        Kind = slip.Kind,
        Issue = slip.Issue,
        RegisteredOn = registration.RegisteredOn!.Value,
        IssuedOn = slip.IssuedOn,
        IssuingBody = issuingBody,
        Code = VerificationCode.Grouped(slip.Code),
        CheckAddress = checkAddress,
        CheckMatrix = checkMatrix,
    };
}

/// <summary>生育登记服务单, A5: given to the applicant at once, checked by anybody through its code.</summary>
public sealed class RegistrationSlipDocument(DocumentEngine engine)
{
    /// <summary>Version of the layout, printed at the foot.</summary>
    public const string TemplateVersion = "版式 服务单-1";

    /// <summary>Prints the slip.</summary>
    public Task<byte[]> RenderAsync(RegistrationSlipData data, CancellationToken ct) => engine.PrintAsync("Registrations/RegistrationSlip.typ", TemplateVersion, data, ct);
}
