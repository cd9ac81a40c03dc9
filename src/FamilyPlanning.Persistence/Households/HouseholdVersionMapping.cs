using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class HouseholdVersionMapping : IEntityTypeConfiguration<HouseholdVersion>
{
    public void Configure(EntityTypeBuilder<HouseholdVersion> version)
    {
        version.ToTable("household_versions", t => t.HasCheckConstraint("ck_household_versions_order", "known_until >= known_from"));
        version.Property(v => v.Number).HasMaxLength(32);
        version.Property(v => v.Address).HasMaxLength(200);
        version.Property(v => v.Words).HasMaxLength(Correction.MaxWords);
        version.HasIndex(v => new { v.HouseholdId, v.KnownUntil }).HasDatabaseName("ix_household_versions_household");
        version.HasOne<Household>().WithMany().HasForeignKey(v => v.HouseholdId).HasConstraintName("fk_household_versions_household").OnDelete(DeleteBehavior.Restrict);
        version.IsAppendOnlyExcept(nameof(HouseholdVersion.HouseholdId));
    }
}
