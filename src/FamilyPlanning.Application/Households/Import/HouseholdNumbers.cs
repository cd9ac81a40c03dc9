namespace FamilyPlanning.Application.Households.Import;

/// <summary>
/// Numbers under which households are filed. On file a number is unique in its village, on paper only on its sheet:
/// a village with one sheet per group counts every group from 1. The same sheet gives the same numbers every time.
/// </summary>
internal static class HouseholdNumbers
{
    /// <summary>Gives every household of the file its number.</summary>
    public static void Give(IReadOnlyList<LedgerSheet> sheets)
    {
        var taken = new Dictionary<(string? Village, string Number), LedgerSheet>();
        foreach (var sheet in sheets)
        {
            foreach (var rows in sheet.Rows.GroupBy(row => (row.Village?.Code, row.HouseholdKey)).Select(group => group.ToList()))
            {
                var number = NumberOf(sheet, rows[0]);
                if (!taken.TryAdd((rows[0].Village?.Code, number), sheet)) number = Cut($"{number}·{(taken[(rows[0].Village?.Code, number)] == sheet ? rows[0].Number : sheet.Name)}");

                taken.TryAdd((rows[0].Village?.Code, number), sheet);
                foreach (var row in rows) row.FiledNumber = number;
            }
        }
    }

    private static string NumberOf(LedgerSheet sheet, LedgerRow first)
    {
        if (first.HouseholdNumber.Length == 0) return Cut($"无号·{(first.HeadName.Length > 0 ? first.HeadName : first.Name)}");

        return Cut(GroupOf(sheet) is { } group ? $"{group}组·{first.HouseholdNumber}" : first.HouseholdNumber);
    }

    /// <summary>The group in the name of a tab such as 竹溪村3组.</summary>
    private static int? GroupOf(LedgerSheet sheet)
    {
        var name = LedgerText.Compact(sheet.Name);
        var at = sheet.Village is { } village ? name.IndexOf(village.Name, StringComparison.Ordinal) : -1;
        return at < 0 ? null : VillageGroup.Read(name[(at + sheet.Village!.Name.Length)..]);
    }

    private static string Cut(string number) => number.Length <= HouseholdCheck.NumberLength ? number : number[..HouseholdCheck.NumberLength];
}
