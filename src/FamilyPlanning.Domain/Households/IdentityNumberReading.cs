namespace FamilyPlanning.Domain.Households;

/// <summary>Kind of identity document a number belongs to (domain.md 13.1).</summary>
public enum IdentityDocumentKind
{
    /// <summary>居民身份证, 18 digits, GB 11643-1999.</summary>
    ResidentId,

    /// <summary>第一代居民身份证, 15 digits, GB 11643-1989; met in old records only.</summary>
    ResidentId15,

    /// <summary>港澳台居民居住证, 810000, 820000 or 830000.</summary>
    HkMacaoTaiwanResidencePermit,

    /// <summary>外国人永久居留身份证 since 2023-12-01, 18 digits beginning with 9.</summary>
    ForeignPermanentResident,

    /// <summary>外国人永久居留证 before, three letters and twelve digits; known by its shape only.</summary>
    ForeignPermanentResidentOld,
}

/// <summary>Why a text is no identity number; the first failing check in this order.</summary>
public enum IdentityNumberFault
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>Neither 15 nor 18 characters.</summary>
    Length,

    /// <summary>A character that cannot stand in its place.</summary>
    Characters,

    /// <summary>The first digits are no province and no permit.</summary>
    Area,

    /// <summary>The date digits name a day that does not exist.</summary>
    BirthDate,

    /// <summary>Born after the day of reading.</summary>
    FutureBirth,

    /// <summary>The last character does not agree with the others.</summary>
    CheckDigit,
}

/// <summary>What one text says when it is read as an identity number.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Normalized">Half-width, without white space, upper case.</param>
/// <param name="Valid">Whether it is an identity number.</param>
/// <param name="Fault">First failing check; none when valid.</param>
/// <param name="Kind">Kind of document; none when not valid.</param>
/// <param name="BirthDate">Birth date inside the number; none when not valid or not in the number.</param>
/// <param name="Sex">Sex inside the number; none when not valid or not in the number.</param>
/// <param name="Upgraded">The 18-digit number of a 15-digit one.</param>
/// <param name="CurrentDocument">Whether documents with such a number are still issued or accepted.</param>
/// <param name="Masked">First six and last four characters with stars between, for screens; none when not valid.</param>
public sealed record IdentityNumberReading(
    string Input, string Normalized, bool Valid, IdentityNumberFault? Fault, IdentityDocumentKind? Kind, DateOnly? BirthDate, Sex? Sex,
    string? Upgraded, bool CurrentDocument, string? Masked)
{
    /// <summary>The number to keep: the 18-digit form of an old number, else the normalised text.</summary>
    public string Number => Upgraded ?? Normalized;

    /// <summary>Whether a clerk who holds the document may say that this is the number on it; one that is too short or has letters in it is on no document.</summary>
    public bool CanBeConfirmed => Valid || Fault is IdentityNumberFault.Area or IdentityNumberFault.BirthDate or IdentityNumberFault.CheckDigit;

    /// <summary>Whether the number can stand by itself beside a birth date and sex known from elsewhere.</summary>
    public bool Fits(DateOnly? birthDate, Sex? sex) => Valid && (birthDate ?? BirthDate) == (BirthDate ?? birthDate) && (sex ?? Sex) == (Sex ?? sex);

    /// <summary>The same number, confirmed from the document; birth date and sex then come from the document.</summary>
    /// <exception cref="RuleBrokenException">A number that is on no document, or one that says no birth date and sex while none are given.</exception>
    public IdentityNumberReading Confirmed(DateOnly? birthDate, Sex? sex)
    {
        RuleBrokenException.Unless(CanBeConfirmed, "person.identity-invalid");
        RuleBrokenException.Unless((birthDate ?? BirthDate) is not null && (sex ?? Sex) is not null, "person.birth-or-number-required");
        return this with { Valid = true, Fault = null, Kind = Kind ?? IdentityDocumentKind.ResidentId, BirthDate = birthDate ?? BirthDate, Sex = sex ?? Sex, Masked = IdentityNumber.Mask(Number) };
    }

    internal static IdentityNumberReading Failed(string input, string normalized, IdentityNumberFault fault) =>
        new(input, normalized, false, fault, null, null, null, null, false, null);

    /// <summary>Everything but the number itself, so that a reading can never carry one into a log.</summary>
    public override string ToString() => $"IdentityNumberReading {{ Valid = {Valid}, Fault = {Fault}, Kind = {Kind} }}";
}
