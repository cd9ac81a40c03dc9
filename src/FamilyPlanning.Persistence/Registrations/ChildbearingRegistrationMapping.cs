using FamilyPlanning.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Registrations;

internal sealed class ChildbearingRegistrationMapping : IEntityTypeConfiguration<ChildbearingRegistration>
{
    public void Configure(EntityTypeBuilder<ChildbearingRegistration> registration)
    {
        // A number from the moment it is accepted, and never before.
        registration.ToTable("childbearing_registrations", t => t.HasCheckConstraint("ck_childbearing_registrations_numbered", "(status = 'Draft') = (number IS NULL)"));
        registration.Property(r => r.Number).HasMaxLength(RegistrationNumber.Length).UseCollation("C");
        registration.Property(r => r.ProvincialNumber).HasMaxLength(40);
        registration.Property(r => r.AgentName).HasMaxLength(60);
        registration.Property(r => r.PromiseVersion).HasMaxLength(20);
        registration.Property(r => r.ConsentVersion).HasMaxLength(20);
        registration.Ignore(r => r.Applicant);
        registration.Ignore(r => r.SecondParent);
        registration.Ignore(r => r.CurrentSlip);
        registration.HasIndex(r => r.Number).IsUnique().HasDatabaseName("ux_childbearing_registrations_number");
        registration.HasIndex(r => new { r.AreaCode, r.Id }).HasDatabaseName("ix_childbearing_registrations_area");
        registration.HasIndex(r => new { r.AreaCode, r.Status }).HasFilter("status IN ('Draft', 'Accepted', 'Checking')").HasDatabaseName("ix_childbearing_registrations_owed");
        registration.HasOne<ChildbearingRegistration>().WithMany().HasForeignKey(r => r.EarlierId).HasConstraintName("fk_childbearing_registrations_earlier").OnDelete(DeleteBehavior.Restrict);
        registration.HasMany(r => r.Parties).WithOne().HasForeignKey(p => p.RegistrationId).HasConstraintName("fk_registration_parties_registration");
        registration.HasMany(r => r.Children).WithOne().HasForeignKey(c => c.RegistrationId).HasConstraintName("fk_registration_children_registration");
        registration.HasMany(r => r.Handlings).WithOne().HasForeignKey(h => h.RegistrationId).HasConstraintName("fk_registration_handlings_registration");
        registration.HasMany(r => r.Slips).WithOne().HasForeignKey(s => s.RegistrationId).HasConstraintName("fk_registration_slips_registration");
        registration.HasMany(r => r.Checks).WithOne().HasForeignKey(c => c.RegistrationId).HasConstraintName("fk_entitlement_checks_registration");
    }
}
