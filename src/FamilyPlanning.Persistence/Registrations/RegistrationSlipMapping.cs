using FamilyPlanning.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Registrations;

internal sealed class RegistrationSlipMapping : IEntityTypeConfiguration<RegistrationSlip>
{
    public void Configure(EntityTypeBuilder<RegistrationSlip> slip)
    {
        slip.ToTable("registration_slips");
        slip.Property(s => s.Code).HasMaxLength(VerificationCode.Length).UseCollation("C");
        slip.HasIndex(s => s.Code).IsUnique().HasDatabaseName("ux_registration_slips_code");
        slip.HasIndex(s => new { s.RegistrationId, s.Issue }).IsUnique().HasDatabaseName("ux_registration_slips_issue");
        // One slip in force per registration.
        slip.HasIndex(s => s.RegistrationId, "ux_registration_slips_current").IsUnique().HasFilter("replaced_on IS NULL").HasDatabaseName("ux_registration_slips_current");
        slip.HasMany(s => s.Prints).WithOne().HasForeignKey(p => p.SlipId).HasConstraintName("fk_slip_prints_slip");
    }
}
