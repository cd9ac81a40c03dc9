namespace FamilyPlanning.Application.Households.Import;

/// <summary>One number on several rows of the file: the same person listed again, or different people under one number.</summary>
internal static class DuplicateCheck
{
    /// <summary>Compares the valid numbers of the whole file, upgraded ones as 18 digits.</summary>
    public static void Judge(IEnumerable<LedgerSheet> sheets)
    {
        var shared = sheets.SelectMany(sheet => sheet.Rows).Where(row => row.IdentityNumber is not null)
            .GroupBy(row => row.IdentityNumber!).Select(group => group.ToList()).Where(rows => rows.Count > 1);
        foreach (var rows in shared)
        {
            if (rows.All(row => row.Name == rows[0].Name)) JudgeOnePerson(rows);
            else JudgeDifferentPeople(rows);
        }
    }

    private static void JudgeOnePerson(List<LedgerRow> rows)
    {
        foreach (var row in rows)
            row.Find(row == rows[0] ? FindingKind.DuplicateNumberSamePerson : FindingKind.DuplicateNumberSamePersonLater, LedgerField.IdentityNumber, related: Others(rows, row));
    }

    private static void JudgeDifferentPeople(List<LedgerRow> rows)
    {
        foreach (var row in rows)
        {
            row.Find(FindingKind.DuplicateNumberDifferentPeople, LedgerField.IdentityNumber, related: Others(rows, row));
            row.IdentityIsCertain = false;
        }
    }

    private static List<RowReference> Others(List<LedgerRow> rows, LedgerRow self) =>
        [.. rows.Where(row => row != self).Select(row => new RowReference(row.Sheet.Name, row.Number))];
}
