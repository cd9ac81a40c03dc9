using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Gathers rows into households and looks at their heads.</summary>
internal static class HouseholdCheck
{
    /// <summary>
    /// A household is the sheet and its number. Where no number is written, a row belongs to the household above it,
    /// unless it is a head or names another head.
    /// </summary>
    public static void Gather(LedgerSheet sheet)
    {
        LedgerRow? above = null;
        foreach (var row in sheet.Rows)
        {
            ReadRelation(row);
            row.HouseholdNumber = LedgerText.Compact(row.Cell(LedgerField.HouseholdNumber).Text);
            row.HeadName = LedgerText.Name(row.Cell(LedgerField.HeadName).Text);
            if (row.HouseholdNumber.Length > NumberLength) row.Find(FindingKind.TextTooLong, LedgerField.HouseholdNumber);
            var isBelow = above is not null && !row.IsHead && (row.HeadName.Length == 0 || row.HeadName == above.HeadName);
            if (row.HouseholdNumber.Length == 0 && isBelow) (row.HouseholdNumber, row.HouseholdKey) = (above!.HouseholdNumber, above.HouseholdKey);
            else row.HouseholdKey = row.HouseholdNumber.Length > 0 ? row.HouseholdNumber : $"#{row.Number}";

            if (row.HeadName.Length == 0 && isBelow && row.HouseholdKey == above!.HouseholdKey) row.HeadName = above.HeadName;
            above = row;
        }
    }

    /// <summary>Longest household number on file.</summary>
    public const int NumberLength = 32;

    /// <summary>A household has one head: the one on file, else the row named in 户主姓名. All rows count, those in error included.</summary>
    public static void Judge(LedgerSheet sheet, LedgerOnFile onFile)
    {
        foreach (var rows in sheet.Rows.GroupBy(row => row.HouseholdKey).Select(group => group.ToList()))
        {
            var heads = rows.Where(row => row.IsHead).ToList();
            var filed = onFile.Find(rows[0].Village?.Code, rows[0].FiledNumber)?.Head;
            if (heads.Count == 0 && filed is null && sheet.Header[LedgerField.Relation] is not null) rows[0].Find(FindingKind.HouseholdWithoutHead, LedgerField.HouseholdNumber);
            if (heads.Count < 2 && filed is null) continue;

            foreach (var row in heads.Where(row => row.Name != (filed ?? NamedHead(rows, row)))) row.Find(FindingKind.TwoHeads, LedgerField.Relation);
        }
    }

    private static string NamedHead(List<LedgerRow> rows, LedgerRow row) =>
        row.HeadName.Length > 0 ? row.HeadName : rows.Find(other => other.HeadName.Length > 0)?.HeadName ?? "";

    private static void ReadRelation(LedgerRow row)
    {
        if (row.Sheet.Header[LedgerField.Relation] is null)
        {
            row.Kinship = row.Name.Length > 0 && row.Name == LedgerText.Name(row.Cell(LedgerField.HeadName).Text) ? Person.KinshipHead : Person.KinshipOther;
            return;
        }

        var text = LedgerText.Compact(row.Cell(LedgerField.Relation).Text);
        var code = LedgerVocabulary.Kinship(text);
        row.Kinship = code ?? Person.KinshipOther;
        row.KinshipText = code is null && text.Length > 0 ? text : null;
        if (code is null) row.Find(FindingKind.UnknownRelation, LedgerField.Relation);
    }
}
