namespace FamilyPlanning.Domain.Payouts;

/// <summary>What one text says when it is read as the number of an account of some kind.</summary>
/// <param name="Kind">Kind of account.</param>
/// <param name="Number">Half-width, without white space.</param>
/// <param name="Fault">First failing check; none when it can be paid to.</param>
/// <param name="Masked">Stars and the last four; none when not valid.</param>
public sealed record AccountReading(AccountKind Kind, string Number, BankCardFault? Fault, string? Masked)
{
    /// <summary>Whether money can be sent to it.</summary>
    public bool Valid => Fault is null;

    /// <summary>Cards are checked by Luhn; passbooks and public accounts only for digits and length (6 to 32; lengths to confirm, domain.md 13.5).</summary>
    public static AccountReading Read(AccountKind kind, string? input)
    {
        if (kind is AccountKind.BankCard or AccountKind.SocialSecurityCard)
        {
            var card = BankCardNumber.Read(input);
            return new AccountReading(kind, card.Normalized, card.Fault, card.Masked);
        }

        var text = TypedText.Compact(input);
        BankCardFault? fault = text.Length == 0 ? BankCardFault.Empty : !TypedText.IsDigits(text) ? BankCardFault.Characters : text.Length is < 6 or > 32 ? BankCardFault.Length : null;
        return new AccountReading(kind, text, fault, fault is null ? BankCardNumber.Mask(text) : null);
    }

    /// <summary>A number that was read before and is kept protected.</summary>
    public static AccountReading OnFile(PayeeAccount account) => new(account.Kind, "", null, account.Masked);

    /// <summary>Everything but the number itself.</summary>
    public override string ToString() => $"AccountReading {{ Kind = {Kind}, Fault = {Fault} }}";
}
