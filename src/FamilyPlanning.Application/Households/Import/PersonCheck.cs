using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Judges what a row says about its person, number and name apart from the rest.</summary>
internal static class PersonCheck
{
    /// <summary>Takes the values to file from the row and notes every finding. The number wins over birth date and sex.</summary>
    public static void Judge(LedgerRow row, TownshipAreas areas, DateOnly asOf)
    {
        if (row.Name.Length == 0) row.Find(FindingKind.NameMissing, LedgerField.Name);
        if (row.Name.Length > PersonName.MaxLength) row.Find(FindingKind.TextTooLong, LedgerField.Name);
        JudgeBirthDate(row, asOf);
        JudgeSex(row);
        JudgeMarriage(row, asOf);
        JudgeMother(row, asOf);
        JudgeDetails(row);
        JudgeDeath(row, asOf);

        row.Registered = PlaceReading.Read(row.Cell(LedgerField.RegisteredPlace).Text, row.Village, areas);
        row.Residence = PlaceReading.Read(row.Cell(LedgerField.ResidencePlace).Text, row.Village, areas);
        row.EthnicGroup = LedgerVocabulary.EthnicGroup(row.Cell(LedgerField.EthnicGroup).Text);
        row.BirthOrder = LedgerVocabulary.BirthOrder(row.Cell(LedgerField.BirthOrder).Text);
        row.OneChildCertificate = LedgerVocabulary.IsYes(row.Cell(LedgerField.OneChildCertificate).Text);
    }

    private static void JudgeBirthDate(LedgerRow row, DateOnly asOf)
    {
        var cell = row.Cell(LedgerField.BirthDate);
        var written = LedgerDate.Read(cell);
        var inNumber = row.IdentityIsCertain ? row.Identity!.BirthDate : null;
        row.BirthDate = inNumber ?? (written <= asOf ? written : null);

        if (NumberCheck.IsMissing(row)) row.Find(row.BirthDate is null ? FindingKind.MissingIdNumberAndBirthDate : FindingKind.MissingIdNumber, LedgerField.IdentityNumber);
        else if (row.IdentityIsCertain && row.BirthDate is null) row.Find(FindingKind.MissingBirthDate, LedgerField.BirthDate);
        else if (written is null && !cell.IsBlank) row.Find(FindingKind.DateUnreadable, LedgerField.BirthDate, Shown(inNumber));
        else if (inNumber is not null && written is not null && written != inNumber) row.Find(FindingKind.BirthDateContradictsNumber, LedgerField.BirthDate, Shown(inNumber));
    }

    private static void JudgeSex(LedgerRow row)
    {
        var written = LedgerVocabulary.SexOf(row.Cell(LedgerField.Sex).Text);
        var inNumber = row.IdentityIsCertain ? row.Identity!.Sex : null;
        row.Sex = inNumber ?? written ?? Sex.Unknown;
        if (inNumber is not null && written is not null && written != inNumber)
            row.Find(FindingKind.SexContradictsNumber, LedgerField.Sex, inNumber == Sex.Male ? "男" : "女");
    }

    private static void JudgeMarriage(LedgerRow row, DateOnly asOf)
    {
        var cell = row.Cell(LedgerField.MaritalChange);
        var changed = LedgerDate.Read(cell);
        row.MaritalStatus = LedgerVocabulary.MaritalStatus(row.Cell(LedgerField.MaritalStatus).Text);
        row.MaritalChangedOn = changed <= asOf && !(changed < row.BirthDate) ? changed : null;
        if (changed is null && !cell.IsBlank) row.Find(FindingKind.DateUnreadable, LedgerField.MaritalChange);
    }

    /// <summary>The mother is compared by the birth date inside her number; she need not be in the file.</summary>
    private static void JudgeMother(LedgerRow row, DateOnly asOf)
    {
        var mother = IdentityNumber.Read(LedgerText.Compact(row.Cell(LedgerField.MotherNumber).Text), asOf);
        if (!mother.Valid || mother.BirthDate is null || row.BirthDate is null) return;

        var compared = row.IdentityIsCertain || NumberCheck.IsMissing(row);
        if (compared && row.BirthDate < mother.BirthDate) row.Find(FindingKind.ChildOlderThanMother, LedgerField.MotherNumber);
        else if (row.BirthDate > mother.BirthDate) row.MotherNumber = mother.Number;
    }

    private static void JudgeDetails(LedgerRow row)
    {
        var group = row.Cell(LedgerField.VillageGroup);
        row.Group = VillageGroup.Read(group.Text) is { } number && (row.Village is not { Groups: > 0 } village || number <= village.Groups) ? number : null;
        if (row.Group is null && !group.IsBlank) row.Find(FindingKind.UnknownVillageGroup, LedgerField.VillageGroup);

        var phone = LedgerText.Compact(row.Cell(LedgerField.Phone).Text);
        row.Phone = phone is ['1', >= '3' and <= '9', ..] && phone.Length == 11 && phone.All(char.IsAsciiDigit) ? phone : null;
        if (row.Phone is null && phone.Length > 0) row.Find(FindingKind.PhoneMalformed, LedgerField.Phone);
    }

    private static void JudgeDeath(LedgerRow row, DateOnly asOf)
    {
        var remark = LedgerText.Trimmed(row.Cell(LedgerField.Remark).Text);
        row.Remark = remark.Length == 0 ? null : remark;
        row.DeathDate = LedgerDate.DeathIn(remark) is { } day && day <= asOf && !(day < row.BirthDate) ? day : null;
        if (row.DeathDate is { } died) row.Find(FindingKind.DeceasedNoted, LedgerField.Remark, Shown(died));
    }

    private static string? Shown(DateOnly? day) => day is { } date ? LedgerDate.Iso(date) : null;
}
