using FamilyPlanning.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Offices;

internal sealed class AreaChangeMapping : IEntityTypeConfiguration<AreaChange>
{
    public void Configure(EntityTypeBuilder<AreaChange> change)
    {
        change.ToTable("area_changes");
        change.Property(c => c.Document).HasMaxLength(AreaChange.MaxDocument);
        change.Property(c => c.Basis).HasMaxLength(AreaChange.MaxBasis);
        change.Property(c => c.ToCode).HasMaxLength(12).UseCollation("C");
        change.Property(c => c.ToName).HasMaxLength(60);
        change.Property(c => c.EnteredByName).HasMaxLength(60);
        change.Ignore(c => c.EndsOldCodes);
        change.HasIndex(c => new { c.AreaCode, c.EffectiveOn }).HasDatabaseName("ix_area_changes_area_day");
        change.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.ChangeId).HasConstraintName("fk_area_change_lines_change").OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AreaChangeLineMapping : IEntityTypeConfiguration<AreaChangeLine>
{
    public void Configure(EntityTypeBuilder<AreaChangeLine> line)
    {
        line.ToTable("area_change_lines");
        line.HasKey(l => new { l.ChangeId, l.Line }).HasName("pk_area_change_lines");
        line.Property(l => l.FromCode).HasMaxLength(12).UseCollation("C");
        line.Property(l => l.FromName).HasMaxLength(60);
        line.Property(l => l.ToCode).HasMaxLength(12).UseCollation("C");
        line.HasIndex(l => l.FromCode).HasDatabaseName("ix_area_change_lines_from");
    }
}
