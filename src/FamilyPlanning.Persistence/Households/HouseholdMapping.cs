using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class HouseholdMapping : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.ToTable("households");
        household.Property(h => h.Number).HasMaxLength(32).UseCollation("C");
        household.Property(h => h.Address).HasMaxLength(200);
        household.HasIndex(h => new { h.Number, h.AreaCode }, "ix_households_number").HasDatabaseName("ix_households_number");
        household.HasIndex(h => new { h.AreaCode, h.Number }).IsUnique().HasFilter("valid_until IS NULL").HasDatabaseName("ux_households_area_number");
    }
}
