using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class ImportFindingMapping : IEntityTypeConfiguration<ImportFinding>
{
    public void Configure(EntityTypeBuilder<ImportFinding> finding)
    {
        finding.ToTable("import_findings");
        finding.HasKey(f => new { f.ImportRunId, f.Sequence });
        finding.Property(f => f.Kind).HasMaxLength(40);
        finding.Property(f => f.Sheet).HasMaxLength(60);
        finding.Property(f => f.Cell).HasMaxLength(12);
        finding.Property(f => f.Header).HasMaxLength(60);
        finding.Property(f => f.Name).HasMaxLength(PersonName.MaxLength);
        finding.Property(f => f.Value).HasMaxLength(120);
        finding.Property(f => f.Used).HasMaxLength(60);
        finding.Property(f => f.Related).HasMaxLength(200);
        finding.HasIndex(f => new { f.ImportRunId, f.Kind, f.Sequence }).HasDatabaseName("ix_import_findings_kind");
        finding.HasOne<ImportRun>().WithMany().HasForeignKey(f => f.ImportRunId).HasConstraintName("fk_import_findings_run").OnDelete(DeleteBehavior.Cascade);
    }
}
