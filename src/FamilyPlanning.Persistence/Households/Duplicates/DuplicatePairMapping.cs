using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households.Duplicates;

internal sealed class DuplicatePairMapping : IEntityTypeConfiguration<DuplicatePair>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> pair)
    {
        pair.ToTable("duplicate_pairs", t =>
        {
            t.HasCheckConstraint("ck_duplicate_pairs_order", "first_id < second_id");
            t.HasCheckConstraint("ck_duplicate_pairs_answer", "(state = 'Open') = (answered_at IS NULL) AND (state = 'Open') = (answered_by IS NULL)");
        });
        pair.Property(p => p.Words).HasMaxLength(DuplicatePair.MaxWords);
        pair.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique().HasDatabaseName("ux_duplicate_pairs_people");
        pair.HasIndex(p => p.SecondId).HasDatabaseName("ix_duplicate_pairs_second");
        pair.HasIndex(p => new { p.State, p.Score, p.Id }).HasDatabaseName("ix_duplicate_pairs_state");
        // Undoing an import takes its people away, and the pairs with them.
        pair.HasOne<Person>().WithMany().HasForeignKey(p => p.FirstId).HasConstraintName("fk_duplicate_pairs_first").OnDelete(DeleteBehavior.Cascade);
        pair.HasOne<Person>().WithMany().HasForeignKey(p => p.SecondId).HasConstraintName("fk_duplicate_pairs_second").OnDelete(DeleteBehavior.Cascade);
    }
}
