namespace FamilyPlanning.Domain.Households;

/// <summary>An identity or account number as it may be kept: ciphertext, keyed index for equality search, and the last four characters for people to tell numbers apart (PIPL Art. 28, 51).</summary>
/// <param name="Cipher">Authenticated ciphertext with its key id.</param>
/// <param name="Index">Keyed hash; equal numbers have equal indexes.</param>
/// <param name="Masked">First six and last four characters with stars between (domain.md 14); what screens show.</param>
public sealed record ProtectedNumber(byte[] Cipher, byte[] Index, string Masked)
{
    /// <summary>The last four characters.</summary>
    public string Last4 => Masked.Length <= 4 ? Masked : Masked[^4..];
}
