using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class PopulationEventMapping : IEntityTypeConfiguration<PopulationEvent>
{
    public void Configure(EntityTypeBuilder<PopulationEvent> happening)
    {
        happening.ToTable("population_events");
        happening.Property(e => e.Detail).HasMaxLength(200);
        happening.HasIndex(e => new { e.PersonId, e.HappenedOn }).HasDatabaseName("ix_population_events_person");
        happening.HasIndex(e => new { e.AreaCode, e.HappenedOn }).HasDatabaseName("ix_population_events_area_day");
        happening.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).HasConstraintName("fk_population_events_person").OnDelete(DeleteBehavior.Restrict);
    }
}
