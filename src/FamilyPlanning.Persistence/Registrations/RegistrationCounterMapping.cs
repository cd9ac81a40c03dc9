using FamilyPlanning.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Registrations;

internal sealed class RegistrationCounterMapping : IEntityTypeConfiguration<RegistrationCounter>
{
    public void Configure(EntityTypeBuilder<RegistrationCounter> counter)
    {
        counter.ToTable("registration_counters");
        counter.Property(c => c.Office).HasMaxLength(9).UseCollation("C");
        counter.HasKey(c => new { c.Office, c.Year }).HasName("pk_registration_counters");
    }
}
