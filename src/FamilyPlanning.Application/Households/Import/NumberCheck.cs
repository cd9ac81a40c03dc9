using System.Text.RegularExpressions;

using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Reads the identity number of a row; what is wrong with it is an error, because the number is the key to the person.</summary>
internal static partial class NumberCheck
{
    /// <summary>Digits of a full number; Excel keeps the first 15 of them.</summary>
    private const int FullLength = 18;

    /// <summary>Reads name and number. A number that Excel rounded is not read at all: no check digit is tried on lost digits.</summary>
    public static void Read(LedgerRow row, DateOnly asOf)
    {
        row.Name = LedgerText.Name(row.Cell(LedgerField.Name).Text);
        var cell = row.Cell(LedgerField.IdentityNumber);
        var text = LedgerText.Compact(cell.Text);
        if (LedgerVocabulary.MeansNothing(text)) return;

        if ((cell.Kind == CellKind.Number && text.Length == FullLength) || Scientific().IsMatch(text))
        {
            row.Find(FindingKind.ExcelRoundedNumber, LedgerField.IdentityNumber);
            return;
        }

        row.Identity = IdentityNumber.Read(text, asOf);
        row.IdentityIsCertain = row.Identity.Valid;
        if (row.Identity.Fault is { } fault) row.Find(KindOf(fault), LedgerField.IdentityNumber, suggestions: Suggest(row, asOf));
        else if (row.Identity.Kind == IdentityDocumentKind.ResidentId15) row.Find(FindingKind.OldFifteenDigitNumber, LedgerField.IdentityNumber, row.Identity.Upgraded);
    }

    /// <summary>Nothing is written where the number belongs, and Excel lost nothing either.</summary>
    public static bool IsMissing(LedgerRow row) => row.Identity is null && !row.Has(FindingKind.ExcelRoundedNumber);

    /// <summary>Neighbouring digits exchanged, where the result agrees with birth date and sex of the row.</summary>
    private static List<string> Suggest(LedgerRow row, DateOnly asOf) =>
        LedgerDate.Read(row.Cell(LedgerField.BirthDate)) is not { } birthDate || LedgerVocabulary.SexOf(row.Cell(LedgerField.Sex).Text) is not { } sex ? []
            : [.. IdentityNumberRepair.Suggest(row.Identity!.Normalized, asOf, birthDate, sex).Where(found => found.Slip == TypingSlip.Swapped).Select(found => found.Number)];

    private static FindingKind KindOf(IdentityNumberFault fault) => fault switch
    {
        IdentityNumberFault.Length => FindingKind.NumberOfWrongLength,
        IdentityNumberFault.Characters => FindingKind.NumberWithWrongSigns,
        IdentityNumberFault.Area => FindingKind.NumberOfNoArea,
        IdentityNumberFault.BirthDate or IdentityNumberFault.FutureBirth => FindingKind.ImpossibleBirthDateInNumber,
        IdentityNumberFault.CheckDigit => FindingKind.WrongCheckDigit,
        IdentityNumberFault.Empty => FindingKind.MissingIdNumber,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    [GeneratedRegex(@"^\d(\.\d+)?E\+17$", RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();
}
