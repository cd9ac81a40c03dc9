using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class PopulationEventMapping : IEntityTypeConfiguration<PopulationEvent>
{
    public void Configure(EntityTypeBuilder<PopulationEvent> happening)
    {
        happening.ToTable("population_events", t => t.HasCheckConstraint(
            "ck_population_events_retraction", "(retracted_at IS NULL) = (retracted_by IS NULL) AND (retracted_at IS NULL) = (retracted_for IS NULL)"));
        happening.Property(e => e.Detail).HasMaxLength(PopulationEvent.MaxDetail);
        happening.Property(e => e.Kinship).HasMaxLength(2);
        happening.Property(e => e.MaritalStatus).HasMaxLength(2);
        happening.Property(e => e.Place).HasMaxLength(120);
        happening.Property(e => e.RetractionWords).HasMaxLength(Correction.MaxWords);
        happening.HasIndex(e => new { e.PersonId, e.HappenedOn }).HasDatabaseName("ix_population_events_person");
        happening.HasIndex(e => new { e.AreaCode, e.HappenedOn }).HasDatabaseName("ix_population_events_area_day");
        happening.HasIndex(e => e.HouseholdId).HasFilter("household_id IS NOT NULL").HasDatabaseName("ix_population_events_household");
        happening.HasIndex(e => e.OtherId).HasFilter("other_id IS NOT NULL").HasDatabaseName("ix_population_events_other");
        happening.HasIndex(e => e.ReplacesId).IsUnique().HasFilter("replaces_id IS NOT NULL").HasDatabaseName("ux_population_events_replaces");
        happening.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).HasConstraintName("fk_population_events_person").OnDelete(DeleteBehavior.Restrict);
        // Merging two records of one person moves what is attached; the fact itself stays as it was entered.
        happening.IsAppendOnlyExcept(
            nameof(PopulationEvent.RetractedAt), nameof(PopulationEvent.RetractedBy), nameof(PopulationEvent.RetractedFor), nameof(PopulationEvent.RetractionWords),
            nameof(PopulationEvent.PersonId), nameof(PopulationEvent.OtherId), nameof(PopulationEvent.HouseholdId));
    }
}
