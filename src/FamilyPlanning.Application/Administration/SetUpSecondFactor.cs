using System.Security.Cryptography;
using System.Text;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace FamilyPlanning.Application.Administration;

/// <summary>Sets up an officer's authenticator: first the secret as a picture, then a code that proves it works, then the recovery codes, shown once.</summary>
public sealed class SetUpSecondFactor(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    internal const string Purpose = "second-factor";
    private const string Product = "乡镇人口家庭服务";

    /// <summary>What the page shows for the authenticator to read.</summary>
    /// <param name="Picture">PNG of the QR code as a data address.</param>
    /// <param name="Secret">The same to be typed, in groups of four.</param>
    public sealed record Invitation(string Picture, string Secret);

    /// <summary>The secret to read into an authenticator; the same until it is confirmed, none after that.</summary>
    public async Task<Invitation?> InviteAsync(Officer officer, CancellationToken ct)
    {
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.OfficerId == officer.Id, ct);
        if (factor is not { Confirmed: false }) return null;
        var secret = SecretOf(factor);
        var login = await db.Users.Where(a => a.Id == officer.Id).Select(a => a.UserName!).SingleAsync(ct);
        using var picture = new QRCodeGenerator().CreateQrCode(OneTimeCode.Address(Product, login, secret), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(picture);
        return new Invitation(
            $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(6))}", string.Join(' ', OneTimeCode.Base32(secret).Chunk(4).Select(group => new string(group))));
    }

    /// <summary>Begins: makes the secret.</summary>
    public async Task PrepareAsync(Officer officer, CancellationToken ct)
    {
        var cipher = protection.Encrypt(Convert.ToBase64String(RandomNumberGenerator.GetBytes(OneTimeCode.SecretLength)), Purpose);
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.OfficerId == officer.Id, ct);
        if (factor is null) db.SecondFactors.Add(SecondFactor.Prepare(officer.Id, cipher));
        else factor.Replace(cipher);
        await db.SaveUniqueAsync("ux_second_factors_officer", "second-factor.confirmed", ct);
    }

    /// <summary>Confirms with a code and returns the recovery codes, which are shown this once.</summary>
    public async Task<IReadOnlyList<string>> ConfirmAsync(string code, Officer officer, CancellationToken ct)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.OfficerId == officer.Id, ct) ?? throw new RecordNotFoundException("second factor", officer.Id);
        var recovery = Enumerable.Range(0, SecondFactor.RecoveryCodes).Select(_ => OneTimeCode.Base32(RandomNumberGenerator.GetBytes(10))).ToList();
        factor.Confirm(OneTimeCode.StepOf(SecretOf(factor), code, clock.GetUtcNow()), recovery.Select(HashOf), clock.GetUtcNow());
        await db.SaveAsync(factor, factor.Version, ct);
        return [.. recovery.Select(text => $"{text[..4]}-{text[4..8]}-{text[8..12]}-{text[12..]}")];
    }

    /// <summary>Takes the officer's own authenticator away; the page asks for the password first. Another can be set up at once.</summary>
    public async Task RemoveAsync(Officer officer, CancellationToken ct)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.OfficerId == officer.Id, ct) ?? throw new RecordNotFoundException("second factor", officer.Id);
        db.SecondFactors.Remove(factor);
        await db.SaveAsync(factor, factor.Version, ct);
    }

    /// <summary>Whether the officer has a working authenticator, and how many recovery codes are left.</summary>
    public async Task<(bool Confirmed, int RecoveryLeft)> StateAsync(Officer officer, CancellationToken ct)
    {
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.OfficerId == officer.Id, ct);
        return (factor?.Confirmed == true, factor?.RecoveryLeft ?? 0);
    }

    internal static byte[] HashOf(string recoveryCode) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(recoveryCode.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()));

    private byte[] SecretOf(SecondFactor factor) => Convert.FromBase64String(protection.Decrypt(factor.Secret, Purpose));
}
