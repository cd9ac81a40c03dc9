using FamilyPlanning.Domain.Privacy;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>What anybody holding a slip may ask: whether it is valid. Answers with the number and masked names, nothing else.</summary>
public sealed class SlipCheck(FamilyPlanningDb db)
{
    /// <summary>State of a slip for the public.</summary>
    public enum Validity
    {
        /// <summary>No slip has this code.</summary>
        NotFound,
        /// <summary>Valid.</summary>
        Valid,
        /// <summary>A newer slip has taken its place.</summary>
        Replaced,
        /// <summary>Cancelled by the applicant.</summary>
        Cancelled,
    }

    /// <summary>The answer.</summary>
    public sealed record Answer(Validity Validity, string? Number, IReadOnlyList<string> MaskedNames, DateOnly? IssuedOn)
    {
        internal static readonly Answer None = new(Validity.NotFound, null, [], null);
    }

    /// <summary>Asks by the code as printed or typed.</summary>
    public async Task<Answer> AskAsync(string? code, CancellationToken ct)
    {
        if (VerificationCode.Read(code) is not { } read) return Answer.None;
        var slip = await db.RegistrationSlips.AsNoTracking().SingleOrDefaultAsync(s => s.Code == read, ct);
        if (slip is null) return Answer.None;
        var registration = await db.ChildbearingRegistrations.AsNoTracking().Include(r => r.Parties).SingleAsync(r => r.Id == slip.RegistrationId, ct);
        var validity = registration.Status == RegistrationStatus.Cancelled ? Validity.Cancelled : slip.ReplacedOn is null ? Validity.Valid : Validity.Replaced;
        return new Answer(validity, registration.Number, [.. registration.Parties.OrderBy(p => p.Role).Select(p => Masking.Name(p.Name))], slip.IssuedOn);
    }
}
