using System.Globalization;
using System.Security.Cryptography;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The sealed note a browser holds between password and authenticator: whose password was right, and until when. It opens nothing by itself.</summary>
public sealed class SecondStepNote(FamilyPlanningDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("sign-in-second-step");

    /// <summary>Writes the note.</summary>
    internal string Seal(Account account) => _protector.Protect(
        string.Create(CultureInfo.InvariantCulture, $"{account.Id:N} {(clock.GetUtcNow() + SignInRules.SecondStep).ToUnixTimeSeconds()} {account.SecurityStamp}"));

    /// <summary>The account of a note, or none when it is forged, too old, or the password was changed since.</summary>
    internal async Task<Account?> OpenAsync(string sealedNote, CancellationToken ct)
    {
        try
        {
            if (_protector.Unprotect(sealedNote).Split(' ') is not [var id, var until, var stamp]) return null;
            if (long.Parse(until, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds()) return null;
            var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Guid.ParseExact(id, "N"), ct);
            return account?.SecurityStamp == stamp ? account : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
