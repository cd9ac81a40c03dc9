using FamilyPlanning.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Offices;

internal sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> area)
    {
        area.ToTable("areas");
        area.Property(a => a.Name).HasMaxLength(60);
        area.HasIndex(a => a.AreaCode).IsUnique().HasFilter("valid_until IS NULL").HasDatabaseName("ux_areas_code_valid");
        // The name a code has or had last, for every line of a list.
        area.HasIndex(a => new { a.AreaCode, a.ValidFrom }).HasDatabaseName("ix_areas_code_from");
    }
}
