namespace FamilyPlanning.Domain.Payouts;

/// <summary>Why a text is no bank card number; the first failing check in this order.</summary>
public enum BankCardFault
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>Something else than digits.</summary>
    Characters,

    /// <summary>Fewer than 16 or more than 19 digits (lengths of local issuers to confirm).</summary>
    Length,

    /// <summary>The last digit does not agree with the others.</summary>
    CheckDigit,
}

/// <summary>What one text says when it is read as a bank card number.</summary>
/// <param name="Normalized">Half-width, without white space.</param>
/// <param name="Valid">Whether it is a card number.</param>
/// <param name="Fault">First failing check; none when valid.</param>
/// <param name="Masked">Stars and the last four; none when not valid.</param>
public sealed record BankCardReading(string Normalized, bool Valid, BankCardFault? Fault, string? Masked)
{
    /// <summary>Everything but the number itself.</summary>
    public override string ToString() => $"BankCardReading {{ Valid = {Valid}, Fault = {Fault} }}";
}

/// <summary>Reads numbers of bank cards and social security cards (Luhn, 16 to 19 digits; domain.md 13.5). Passbooks and public accounts have no such check.</summary>
public static class BankCardNumber
{
    /// <summary>Reads a text as a card number.</summary>
    public static BankCardReading Read(string? input)
    {
        var text = TypedText.Compact(input);
        BankCardFault? fault =
            text.Length == 0 ? BankCardFault.Empty
            : !TypedText.IsDigits(text) ? BankCardFault.Characters
            : text.Length is < 16 or > 19 ? BankCardFault.Length
            : !AgreesWithLuhn(text) ? BankCardFault.CheckDigit
            : null;
        return new BankCardReading(text, fault is null, fault, fault is null ? Mask(text) : null);
    }

    /// <summary>Stars and the last four characters; of a very short number only stars.</summary>
    public static string Mask(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length > 7 ? string.Concat(new string('*', number.Length - 4), number.AsSpan(number.Length - 4)) : new string('*', number.Length);
    }

    private static bool AgreesWithLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
