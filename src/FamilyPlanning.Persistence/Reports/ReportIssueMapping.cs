using FamilyPlanning.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Reports;

internal sealed class ReportIssueMapping : IEntityTypeConfiguration<ReportIssue>
{
    public void Configure(EntityTypeBuilder<ReportIssue> issue)
    {
        issue.ToTable("report_issues");
        issue.Property(i => i.Reason).HasMaxLength(200);
        issue.Property(i => i.IssuedByName).HasMaxLength(60);
        issue.Property(i => i.Content).HasColumnType("jsonb");
        issue.HasIndex(i => new { i.AreaCode, i.From, i.To, i.Number }).IsUnique().HasDatabaseName("ux_report_issues_area_period_number");
    }
}
