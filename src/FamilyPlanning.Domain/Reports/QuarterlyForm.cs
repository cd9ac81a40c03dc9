namespace FamilyPlanning.Domain.Reports;

/// <summary>How serious a disagreement inside a form is.</summary>
public enum FindingSeverity
{
    /// <summary>The form cannot be issued.</summary>
    Error,
    /// <summary>Worth a look and a reason, the form may be issued.</summary>
    Warning,
}

/// <summary>A disagreement found in a form.</summary>
/// <param name="Identity">Which identity of domain.md 9.5, or the question asked.</param>
/// <param name="AreaCode">Line it stands in.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Expected">What the other figures make.</param>
/// <param name="Found">What stands there.</param>
public sealed record FormFinding(string Identity, string AreaCode, FindingSeverity Severity, int Expected, int Found);

/// <summary>The quarterly form of a township or county: the total first, then its lines (domain.md 9.4).</summary>
public sealed record QuarterlyForm(string AreaCode, string AreaName, DateOnly From, DateOnly To, IReadOnlyList<QuarterlyRow> Rows)
{
    /// <summary>合计.</summary>
    public QuarterlyRow Total => QuarterlyRow.Sum(AreaCode, AreaName, Rows);

    /// <summary>Checks the identities of domain.md 9.5 in every line and the total.</summary>
    public IReadOnlyList<FormFinding> Check() => [.. Rows.Prepend(Total).SelectMany(Check)];

    private static IEnumerable<FormFinding> Check(QuarterlyRow row)
    {
        if (Differs("closing", row, row.Opening + row.NaturalGrowth + row.MovedIn - row.MovedOut + row.AreaIn - row.AreaOut, row.Closing) is { } closing) yield return closing;
        var orders = row.First + row.Second + row.ThirdAndMore + row.OrderUnknown;
        if (Differs("orders-male", row, row.Births.Male, orders.Male) is { } male) yield return male;
        if (Differs("orders-female", row, row.Births.Female, orders.Female) is { } female) yield return female;
        if (row.RegistrationsOnline > row.Registrations) yield return new("online", row.AreaCode, FindingSeverity.Error, row.Registrations, row.RegistrationsOnline);
        if (row.SubsidiesReviewed > row.SubsidiesReceived) yield return new("reviewed", row.AreaCode, FindingSeverity.Warning, row.SubsidiesReceived, row.SubsidiesReviewed);
        if (row.PostpartumDone > row.PostpartumDue) yield return new("postpartum", row.AreaCode, FindingSeverity.Warning, row.PostpartumDue, row.PostpartumDone);
        if (row.OrderUnknown.Total > 0) yield return new("order-unknown", row.AreaCode, FindingSeverity.Warning, 0, row.OrderUnknown.Total);
    }

    private static FormFinding? Differs(string identity, QuarterlyRow row, int expected, int found) =>
        expected == found ? null : new FormFinding(identity, row.AreaCode, FindingSeverity.Error, expected, found);
}
