using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Administration;

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> factor)
    {
        factor.ToTable("second_factors");
        factor.Ignore(f => f.Confirmed).Ignore(f => f.RecoveryLeft);
        factor.HasIndex(f => f.OfficerId).IsUnique().HasDatabaseName("ux_second_factors_officer");
        factor.HasOne<Officer>().WithMany().HasForeignKey(f => f.OfficerId).HasConstraintName("fk_second_factors_officer").OnDelete(DeleteBehavior.Restrict);
    }
}
