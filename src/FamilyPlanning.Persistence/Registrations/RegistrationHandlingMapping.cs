using FamilyPlanning.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Registrations;

internal sealed class RegistrationHandlingMapping : IEntityTypeConfiguration<RegistrationHandling>
{
    public void Configure(EntityTypeBuilder<RegistrationHandling> handling)
    {
        handling.ToTable("registration_handlings", t => t.HasCheckConstraint("ck_registration_handlings_order", "finished_on IS NULL OR finished_on >= accepted_on"));
        handling.Property(h => h.Remark).HasMaxLength(200);
        handling.HasIndex(h => h.RegistrationId).HasDatabaseName("ix_registration_handlings_registration");
        handling.HasIndex(h => new { h.AreaCode, h.AcceptedOn }).IncludeProperties(h => new { h.Channel, h.FinishedOn }).HasDatabaseName("ix_registration_handlings_area_day");
    }
}
