using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("import_runs");
        run.Property(r => r.FileName).HasMaxLength(ImportRun.FileNameLength);
        run.Property(r => r.FileHash).HasMaxLength(64);
        run.Property(r => r.StoredAs).HasMaxLength(64);
        run.Property(r => r.Refusal).HasMaxLength(64);
        run.Property(r => r.Corrections).HasColumnType("jsonb");
        run.ComplexProperty(r => r.Counts);
        run.HasIndex(r => new { r.AreaCode, r.ReceivedAt }).HasDatabaseName("ix_import_runs_area");
    }
}
