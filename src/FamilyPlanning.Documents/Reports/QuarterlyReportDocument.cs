using FamilyPlanning.Domain.Reports;

namespace FamilyPlanning.Documents.Reports;

/// <summary>What the quarterly form prints: the form as issued or as it stands, and what its head and foot say.</summary>
public sealed record QuarterlyReportData
{
    /// <summary>The form; its figures are printed as they are.</summary>
    public required QuarterlyForm Form { get; init; }

    /// <summary>Period in words, 2026年第四季度.</summary>
    public required string Period { get; init; }

    /// <summary>填报单位.</summary>
    public required string ReportingUnit { get; init; }

    /// <summary>表号, where the superior office gave one.</summary>
    public string? FormNumber { get; init; }

    /// <summary>制表机关.</summary>
    public string? FormIssuer { get; init; }

    /// <summary>有效期至.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Its columns in their groups.</summary>
    public required IReadOnlyList<QuarterlyColumns.Group> Columns { get; init; }

    /// <summary>Number of the issue; none while the form is not issued, which is then said in its head.</summary>
    public int? Issue { get; init; }

    /// <summary>Why a form was issued again.</summary>
    public string? IssueReason { get; init; }

    /// <summary>填表人; empty to be signed by hand.</summary>
    public string? Preparer { get; init; }

    /// <summary>报出日期, or the day of printing of a form not issued.</summary>
    public required DateOnly ReportedOn { get; init; }
}

/// <summary>季度报表 on A4 across: the total first, then its lines; the head comes again on every page.</summary>
public sealed class QuarterlyReportDocument(DocumentEngine engine)
{
    /// <summary>Version of the layout, printed at the foot.</summary>
    public const string TemplateVersion = "版式 季报-1";

    /// <summary>Prints the form.</summary>
    public Task<byte[]> RenderAsync(QuarterlyReportData data, CancellationToken ct)
    {
        var columns = data.Columns.SelectMany(g => g.Columns).ToList();
        return engine.PrintAsync("Reports/QuarterlyReport.typ", TemplateVersion, new
        {
            title = data.Form.AreaName + "人口家庭服务情况季度报表",
            data.Period,
            data.Form.From,
            data.Form.To,
            data.ReportingUnit,
            data.FormNumber,
            data.FormIssuer,
            data.ValidUntil,
            data.Issue,
            data.IssueReason,
            data.Preparer,
            data.ReportedOn,
            groups = data.Columns.Select(g => new { g.Title, columns = g.Columns.Select(c => c.Name) }),
            total = columns.Select(c => c.Print(data.Form.Total)),
            rows = data.Form.Rows.Select(row => new { row.Name, cells = columns.Select(c => c.Print(row)) }),
        }, ct);
    }
}
