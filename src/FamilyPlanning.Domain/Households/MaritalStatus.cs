namespace FamilyPlanning.Domain.Households;

/// <summary>Marital status (婚姻状况), two digits of GB/T 2261.2 (domain.md 13.3). No service asks for one status rather than another.</summary>
public static class MaritalStatus
{
    /// <summary>未婚.</summary>
    public const string Unmarried = "10";

    /// <summary>未说明: also where nothing was written.</summary>
    public const string Unstated = "90";

    /// <summary>All codes with their names, in the order of the standard.</summary>
    public static IReadOnlyList<CodeEntry> All => Table.All;

    /// <summary>The table with the words household books use.</summary>
    public static CodeTable Table { get; } = new(
        "10 未婚 20 已婚 21 初婚 22 再婚 23 复婚 30 丧偶 40 离婚 90 未说明",
        "有配偶 20 离异 40 未说明的婚姻状况 90 不详 90");

    /// <summary>Whether the person is married now (20 to 23): 已婚 of the statistics (domain.md 9.1).</summary>
    public static bool IsMarried(string code) => code is "20" or "21" or "22" or "23";
}
