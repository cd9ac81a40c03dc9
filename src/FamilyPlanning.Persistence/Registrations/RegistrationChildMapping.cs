using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Registrations;

internal sealed class RegistrationChildMapping : IEntityTypeConfiguration<RegistrationChild>
{
    public void Configure(EntityTypeBuilder<RegistrationChild> child)
    {
        child.ToTable("registration_children");
        child.Property(c => c.BirthCertificate).HasMaxLength(20);
        child.Property(c => c.Note).HasMaxLength(200);
        child.HasIndex(c => new { c.RegistrationId, c.Line }).HasDatabaseName("ix_registration_children_registration");
        child.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).HasConstraintName("fk_registration_children_person").OnDelete(DeleteBehavior.Restrict);
    }
}
