using FamilyPlanning.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Registrations;

internal sealed class EntitlementCheckMapping : IEntityTypeConfiguration<EntitlementCheck>
{
    public void Configure(EntityTypeBuilder<EntitlementCheck> check)
    {
        check.ToTable("entitlement_checks");
        check.Property(c => c.Place).HasMaxLength(120);
        check.Property(c => c.Question).HasMaxLength(300);
        check.Property(c => c.ConsentVersion).HasMaxLength(20);
        check.Property(c => c.Remark).HasMaxLength(300);
        check.HasIndex(c => c.RegistrationId, "ux_entitlement_checks_open").IsUnique().HasFilter("answered_on IS NULL").HasDatabaseName("ux_entitlement_checks_open");
        check.HasIndex(c => c.RegistrationId, "ix_entitlement_checks_registration").HasDatabaseName("ix_entitlement_checks_registration");
    }
}
