using FamilyPlanning.Domain.Households.Duplicates;

namespace FamilyPlanning.Domain.Households;

// Two records of one person: one stays, the other points to it and is met nowhere else.
public sealed partial class Person
{
    /// <summary>The record this one was merged into; empty for everybody who is met in the ledger.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Goes into another record of the same person.</summary>
    /// <exception cref="RuleBrokenException">The same record, one of them merged already, or two relatives.</exception>
    public void MergeInto(Person kept)
    {
        RuleBrokenException.Unless(kept.Id != Id, "merge.same-record");
        RuleBrokenException.Unless(MergedIntoId is null && kept.MergedIntoId is null, "merge.merged-already");
        RuleBrokenException.Unless(!IsFamilyOf(kept) && !kept.IsFamilyOf(this), "merge.relatives");
        MergedIntoId = kept.Id;
    }

    /// <summary>Is a record of its own again.</summary>
    public void Separate() => MergedIntoId = null;

    /// <summary>What of this record is blank and known from the other: what a merge takes over unless the clerk says otherwise.</summary>
    public IReadOnlyList<MergeField> Missing(Person other) =>
        [.. Enum.GetValues<MergeField>().Where(field => IsBlank(field) && !other.IsBlank(field))];

    /// <summary>Whether the two records say something different, also where what is shown of it looks the same. Birth date and sex are no question where a number says them.</summary>
    public bool DiffersFrom(Person other, MergeField field) => field switch
    {
        MergeField.Name => Name != other.Name,
        MergeField.IdentityNumber => !IdentityIndex.AsSpan().SequenceEqual(other.IdentityIndex),
        MergeField.Birth => IdentityIndex is null && other.IdentityIndex is null && (BirthDate, Sex) != (other.BirthDate, other.Sex),
        MergeField.EthnicGroup => EthnicGroup != other.EthnicGroup,
        MergeField.Phone => Phone != other.Phone,
        MergeField.Residence => (RegisteredPlace, ResidencePlace) != (other.RegisteredPlace, other.ResidencePlace),
        MergeField.Marriage => (MaritalStatus, MaritalChangedOn, SpouseId) != (other.MaritalStatus, other.MaritalChangedOn, other.SpouseId),
        MergeField.Parents => (MotherId, FatherId) != (other.MotherId, other.FatherId),
        MergeField.BirthRecord => (BirthOrder, BirthCertificate) != (other.BirthOrder, other.BirthCertificate),
        MergeField.OneChildCertificate => HoldsOneChildCertificate != other.HoldsOneChildCertificate,
        _ => Note != other.Note,
    };

    /// <summary>Takes over what the clerk chose from the other record. The number wins over a birth date and sex without one; marriage and living place get their facts from the act.</summary>
    public void TakeOver(Person other, IReadOnlyCollection<MergeField> fields)
    {
        foreach (var field in fields) TakeOver(other, field);
        // Of two records with one number that were one person after all, the number is nobody else's.
        if (other.IdentityIndex is { } number && IdentityIndex?.AsSpan().SequenceEqual(number) == true) SharesNumber &= other.SharesNumber;
    }

    private void TakeOver(Person other, MergeField field)
    {
        switch (field)
        {
            case MergeField.Name: (Name, NamePinyin, NameInitials) = (other.Name, other.NamePinyin, other.NameInitials); break;
            case MergeField.IdentityNumber when other.IdentityIndex is not null:
                (DocumentKind, IdentityCipher, IdentityIndex, IdentityMasked, IdentityLast4) = (other.DocumentKind, other.IdentityCipher, other.IdentityIndex, other.IdentityMasked, other.IdentityLast4);
                (BirthDate, Sex, NumberConfirmation, SharesNumber) = (other.BirthDate, other.Sex, other.NumberConfirmation, other.SharesNumber);
                break;
            case MergeField.Birth when IdentityIndex is null: (BirthDate, Sex) = (other.BirthDate, other.Sex); break;
            case MergeField.EthnicGroup: EthnicGroup = other.EthnicGroup; break;
            case MergeField.Phone: Phone = other.Phone; break;
            case MergeField.Residence: Reside(other.RegisteredPlace, other.ResidencePlace); break;
            case MergeField.Marriage: (MaritalStatus, MaritalChangedOn, SpouseId) = (other.MaritalStatus, other.MaritalChangedOn, other.SpouseId); break;
            case MergeField.Parents: (MotherId, FatherId) = (other.MotherId, other.FatherId); break;
            case MergeField.BirthRecord: (BirthOrder, BirthCertificate) = (other.BirthOrder, other.BirthCertificate); break;
            case MergeField.OneChildCertificate: HoldsOneChildCertificate = other.HoldsOneChildCertificate; break;
            case MergeField.Note: Note = other.Note; break;
        }
    }

    private bool IsBlank(MergeField field) => field switch
    {
        MergeField.IdentityNumber => IdentityIndex is null,
        MergeField.EthnicGroup => EthnicGroup is null,
        MergeField.Phone => Phone is null,
        MergeField.Marriage => MaritalStatus == MaritalUnstated,
        MergeField.Parents => MotherId is null && FatherId is null,
        MergeField.BirthRecord => BirthOrder is null && BirthCertificate is null,
        MergeField.OneChildCertificate => !HoldsOneChildCertificate,
        MergeField.Note => Note is null,
        _ => false,
    };

    private bool IsFamilyOf(Person other) => other.Id == MotherId || other.Id == FatherId || other.Id == SpouseId;
}
