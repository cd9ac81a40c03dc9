using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class PersonVersionMapping : IEntityTypeConfiguration<PersonVersion>
{
    public void Configure(EntityTypeBuilder<PersonVersion> version)
    {
        version.ToTable("person_versions", t => t.HasCheckConstraint("ck_person_versions_order", "known_until >= known_from"));
        version.Property(v => v.Name).HasMaxLength(PersonName.MaxLength);
        version.Property(v => v.IdentityMasked).HasMaxLength(24);
        version.Property(v => v.EthnicGroup).HasMaxLength(2);
        version.Property(v => v.Kinship).HasMaxLength(2);
        version.Property(v => v.Phone).HasMaxLength(20);
        version.Property(v => v.RegisteredPlace).HasMaxLength(120);
        version.Property(v => v.ResidencePlace).HasMaxLength(120);
        version.Property(v => v.BirthCertificate).HasMaxLength(20);
        version.Property(v => v.Note).HasMaxLength(500);
        version.Property(v => v.Words).HasMaxLength(Correction.MaxWords);
        version.HasIndex(v => new { v.PersonId, v.KnownUntil }).HasDatabaseName("ix_person_versions_person");
        version.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).HasConstraintName("fk_person_versions_person").OnDelete(DeleteBehavior.Restrict);
        version.IsAppendOnlyExcept(nameof(PersonVersion.PersonId), nameof(PersonVersion.MotherId), nameof(PersonVersion.FatherId));
    }
}
