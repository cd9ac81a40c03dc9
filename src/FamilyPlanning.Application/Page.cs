namespace FamilyPlanning.Application;

/// <summary>A page of a list that is read by key, not by counting rows off: the thousandth page is as quick as the first.</summary>
/// <param name="Rows">Rows of this page.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Next">Where the next page begins; empty on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total, string? Next)
{
    /// <summary>Makes the page from one row more than it shows.</summary>
    public static Page<T> Of(List<T> rows, int size, int total, Func<T, string> key)
    {
        if (rows.Count <= size) return new Page<T>(rows, total, null);
        rows.RemoveRange(size, rows.Count - size);
        return new Page<T>(rows, total, key(rows[^1]));
    }
}
