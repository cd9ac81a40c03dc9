using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Domain.Payouts;

/// <summary>Kind of account money can go to (norm Art. 16: card or other account of applicant or child; social security card preferred; an institution's public account).</summary>
public enum AccountKind
{
    /// <summary>社会保障卡（一卡通）.</summary>
    SocialSecurityCard,
    /// <summary>银行卡.</summary>
    BankCard,
    /// <summary>存折.</summary>
    Passbook,
    /// <summary>对公账户.</summary>
    PublicAccount,
}

/// <summary>An account money goes to (收款账户). Its number never changes: another number is another account, so that each payment keeps the one it went to.</summary>
public sealed class PayeeAccount : Record, IAreaBound
{
    private PayeeAccount() { }

    /// <summary>Area of the application it was given with.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Kind.</summary>
    public AccountKind Kind { get; private set; }

    /// <summary>Name the account stands in (户名).</summary>
    public string Holder { get; private set; } = "";

    /// <summary>Bank and branch.</summary>
    public string? Bank { get; private set; }

    /// <summary>Ciphertext of the number; in clear only in the bank file.</summary>
    public byte[] Cipher { get; private set; } = [];

    /// <summary>Keyed index: shows that strangers share an account.</summary>
    public byte[] Index { get; private set; } = [];

    /// <summary>Stars and the last four.</summary>
    public string Masked { get; private set; } = "";

    /// <summary>Officer who entered it.</summary>
    public Guid EnteredBy { get; private set; }

    /// <summary>Day the bank sent a payment to it back.</summary>
    public DateOnly? RefusedOn { get; private set; }

    /// <summary>The bank's words.</summary>
    public string? RefusalReason { get; private set; }

    /// <summary>Longest name of an account.</summary>
    public const int HolderLength = 60;

    /// <summary>Enters an account.</summary>
    /// <exception cref="RuleBrokenException">A holder no bank file can carry: empty, too long, or a text a spreadsheet would calculate (security check 38).</exception>
    public static PayeeAccount Enter(string areaCode, AccountKind kind, string holder, string? bank, ProtectedNumber number, Guid enteredBy)
    {
        var name = holder.Trim();
        RuleBrokenException.Unless(name.Length > 0, "payouts.holder-required");
        RuleBrokenException.Unless(name.Length <= HolderLength, "payouts.holder-length", HolderLength);
        RuleBrokenException.Unless(name[0] is not ('=' or '+' or '-' or '@') && !name.Any(char.IsControl), "payouts.holder-characters");
        return new PayeeAccount
        {
            AreaCode = areaCode,
            Kind = kind,
            Holder = name,
            Bank = string.IsNullOrWhiteSpace(bank) ? null : bank.Trim(),
            Cipher = number.Cipher,
            Index = number.Index,
            Masked = number.Masked,
            EnteredBy = enteredBy,
        };
    }

    /// <summary>The bank refused it: nothing more is sent there.</summary>
    public void Refuse(string bankReason, DateOnly on)
    {
        if (RefusedOn is not null) return;
        (RefusedOn, RefusalReason) = (on, bankReason);
    }
}
