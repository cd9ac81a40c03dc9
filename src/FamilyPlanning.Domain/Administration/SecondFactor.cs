using System.Security.Cryptography;

namespace FamilyPlanning.Domain.Administration;

/// <summary>The authenticator of an officer and the recovery codes for the day it is lost (ASVS 5.0 6.3.3, 6.5).</summary>
public sealed class SecondFactor : Record
{
    /// <summary>Recovery codes given out together.</summary>
    public const int RecoveryCodes = 10;

    private SecondFactor() { }

    /// <summary>Whose it is; one officer has one.</summary>
    public Guid OfficerId { get; private set; }

    /// <summary>Secret of the authenticator as ciphertext.</summary>
    public byte[] Secret { get; private set; } = [];

    /// <summary>When the officer proved the authenticator works; empty until then, and until then it asks nothing.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Step of the last accepted code; a code is accepted once (ASVS 5.0 6.5.1).</summary>
    public long LastStep { get; private set; }

    /// <summary>SHA-256 of each unused recovery code, one after the other.</summary>
    public byte[] Recovery { get; private set; } = [];

    /// <summary>Whether it is asked for at sign-in.</summary>
    public bool Confirmed => ConfirmedAt is not null;

    /// <summary>Recovery codes that are left.</summary>
    public int RecoveryLeft => Recovery.Length / SHA256.HashSizeInBytes;

    /// <summary>Prepares an authenticator.</summary>
    public static SecondFactor Prepare(Guid officerId, byte[] secretCipher) => new() { OfficerId = officerId, Secret = secretCipher };

    /// <summary>Starts over with another secret, as long as the first was never confirmed.</summary>
    public void Replace(byte[] secretCipher)
    {
        RuleBrokenException.Unless(!Confirmed, "second-factor.confirmed");
        Secret = secretCipher;
    }

    /// <summary>The officer typed a right code: from now on it is asked for.</summary>
    public void Confirm(long? step, IEnumerable<byte[]> recoveryHashes, DateTimeOffset at)
    {
        RuleBrokenException.Unless(!Confirmed, "second-factor.confirmed");
        RuleBrokenException.Unless(step is not null, "second-factor.code-wrong");
        (ConfirmedAt, LastStep, Recovery) = (at, step!.Value, [.. recoveryHashes.SelectMany(hash => hash)]);
    }

    /// <summary>Takes a code of the authenticator.</summary>
    /// <returns>False when it is wrong or was accepted before.</returns>
    public bool Accept(long? step)
    {
        RuleBrokenException.Unless(Confirmed, "second-factor.not-confirmed");
        if (step is null || step <= LastStep) return false;
        LastStep = step.Value;
        return true;
    }

    /// <summary>Takes a recovery code, which is used up by that.</summary>
    public bool AcceptRecovery(byte[] hash)
    {
        RuleBrokenException.Unless(Confirmed, "second-factor.not-confirmed");
        var left = Recovery.Chunk(SHA256.HashSizeInBytes).ToList();
        if (left.RemoveAll(kept => CryptographicOperations.FixedTimeEquals(kept, hash)) == 0) return false;
        Recovery = [.. left.SelectMany(kept => kept)];
        return true;
    }
}
