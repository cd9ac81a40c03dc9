using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class ImportLayoutMapping : IEntityTypeConfiguration<ImportLayout>
{
    public void Configure(EntityTypeBuilder<ImportLayout> layout)
    {
        layout.ToTable("import_layouts");
        layout.HasKey(l => l.ImportRunId);
        layout.Property(l => l.Sheets).HasColumnType("jsonb");
        layout.HasOne<ImportRun>().WithOne().HasForeignKey<ImportLayout>(l => l.ImportRunId).HasConstraintName("fk_import_layouts_run").OnDelete(DeleteBehavior.Cascade);
    }
}
