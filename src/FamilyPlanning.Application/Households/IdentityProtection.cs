using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence.Protection;

namespace FamilyPlanning.Application.Households;

/// <summary>Turns a number that was read into what may be kept.</summary>
public static class IdentityProtection
{
    /// <summary>Ciphertext, index and masked form of a valid identity number; a 15-digit number is kept as its 18-digit upgrade.</summary>
    public static ProtectedNumber ProtectIdentity(this FieldProtection protection, IdentityNumberReading reading)
    {
        var number = reading.Upgraded ?? reading.Normalized;
        return new ProtectedNumber(
            protection.Encrypt(number, FieldProtection.IdentityNumber), protection.BlindIndex(number, FieldProtection.IdentityNumber), IdentityNumber.Mask(number));
    }
}
