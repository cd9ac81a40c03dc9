namespace FamilyPlanning.Application.Households.Import;

/// <summary>
/// Numbers under which households are filed. On file a number is unique in its village, on paper only on its sheet:
/// a village with one sheet per group counts every group from 1, and a later ledger may count anew.
/// The same sheet gives the same numbers every time.
/// </summary>
internal static class HouseholdNumbers
{
    /// <summary>Gives every household of the file its number.</summary>
    public static void Give(IReadOnlyList<LedgerSheet> sheets, LedgerOnFile onFile)
    {
        var taken = new HashSet<(string? Village, string Number)>();
        foreach (var rows in sheets.SelectMany(sheet => sheet.Rows).GroupBy(row => (row.Sheet, row.Village?.Code, row.HouseholdKey)).Select(group => group.ToList()))
        {
            var number = Candidates(rows[0]).First(candidate =>
                onFile.Find(rows[0].Village?.Code, candidate)?.IsMeantBy(rows) != false && taken.Add((rows[0].Village?.Code, candidate)));
            foreach (var row in rows) row.FiledNumber = number;
        }
    }

    /// <summary>The number as written; where another family has it, with the head's name, then with the sheet and row.</summary>
    private static IEnumerable<string> Candidates(LedgerRow first)
    {
        var head = first.HeadName.Length > 0 ? first.HeadName : first.Name;
        var number = first.HouseholdNumber.Length == 0 ? $"无号·{head}" : GroupOf(first.Sheet) is { } group ? $"{group}组·{first.HouseholdNumber}" : first.HouseholdNumber;
        yield return Cut(number, "");
        yield return Cut(number, $"·{head}");
        yield return Cut(number, $"·{first.Sheet.Name}·{first.Number}");
        for (var more = 2; ; more++) yield return Cut(number, $"·{more}");
    }

    /// <summary>The group in the name of a tab such as 竹溪村3组.</summary>
    private static int? GroupOf(LedgerSheet sheet)
    {
        var name = LedgerText.Compact(sheet.Name);
        var at = sheet.Village is { } village ? name.IndexOf(village.Name, StringComparison.Ordinal) : -1;
        return at < 0 ? null : VillageGroup.Read(name[(at + sheet.Village!.Name.Length)..]);
    }

    private static string Cut(string number, string addition)
    {
        var end = addition.Length <= HouseholdCheck.NumberLength / 2 ? addition : addition[^(HouseholdCheck.NumberLength / 2)..];
        return number.Length + end.Length <= HouseholdCheck.NumberLength ? number + end : number[..(HouseholdCheck.NumberLength - end.Length)] + end;
    }
}
