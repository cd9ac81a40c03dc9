using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Registrations;

internal sealed class RegistrationPartyMapping : IEntityTypeConfiguration<RegistrationParty>
{
    public void Configure(EntityTypeBuilder<RegistrationParty> party)
    {
        party.ToTable("registration_parties");
        party.Property(p => p.Name).HasMaxLength(PersonName.MaxLength);
        party.Property(p => p.IdentityMasked).HasMaxLength(24);
        party.Property(p => p.EthnicGroup).HasMaxLength(2);
        party.Property(p => p.Nationality).HasMaxLength(40);
        party.Property(p => p.MaritalStatus).HasMaxLength(2);
        party.Property(p => p.RegisteredPlace).HasMaxLength(120);
        party.Property(p => p.ResidencePlace).HasMaxLength(120);
        party.Property(p => p.Employer).HasMaxLength(120);
        party.Property(p => p.Phone).HasMaxLength(20);
        party.HasIndex(p => new { p.RegistrationId, p.Role }).IsUnique().HasDatabaseName("ux_registration_parties_role");
        party.HasIndex(p => p.PersonId).HasFilter("person_id IS NOT NULL").HasDatabaseName("ix_registration_parties_person");
        party.HasIndex(p => p.IdentityIndex).HasFilter("identity_index IS NOT NULL").HasDatabaseName("ix_registration_parties_identity");
        party.HasIndex(p => new { p.AreaCode, p.Name }).HasDatabaseName("ix_registration_parties_area_name");
        party.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).HasConstraintName("fk_registration_parties_person").OnDelete(DeleteBehavior.Restrict);
    }
}
