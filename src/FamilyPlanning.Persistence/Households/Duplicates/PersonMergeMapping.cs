using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households.Duplicates;

internal sealed class PersonMergeMapping : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> merge)
    {
        merge.ToTable("person_merges", t => t.HasCheckConstraint(
            "ck_person_merges_undone", "(undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_words IS NULL)"));
        merge.Property(m => m.UndoWords).HasMaxLength(DuplicatePair.MaxWords);
        merge.HasIndex(m => m.AbsorbedId).IsUnique().HasFilter("undone_at IS NULL").HasDatabaseName("ux_person_merges_absorbed");
        merge.HasIndex(m => m.KeptId).HasDatabaseName("ix_person_merges_kept");
        merge.HasIndex(m => new { m.AreaCode, m.Id }).HasDatabaseName("ix_person_merges_area");
        merge.HasOne<Person>().WithMany().HasForeignKey(m => m.KeptId).HasConstraintName("fk_person_merges_kept").OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<Person>().WithMany().HasForeignKey(m => m.AbsorbedId).HasConstraintName("fk_person_merges_absorbed").OnDelete(DeleteBehavior.Restrict);
        merge.HasMany(m => m.Changes).WithOne().HasForeignKey(c => c.MergeId).HasConstraintName("fk_person_merge_changes_merge").OnDelete(DeleteBehavior.Restrict);
        merge.Navigation(m => m.Changes).HasField("_changes").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PersonMergeChangeMapping : IEntityTypeConfiguration<PersonMergeChange>
{
    public void Configure(EntityTypeBuilder<PersonMergeChange> change)
    {
        change.ToTable("person_merge_changes");
        change.HasKey(c => new { c.MergeId, c.Line });
        change.Property(c => c.Record).HasMaxLength(60);
        change.Property(c => c.Property).HasMaxLength(60);
    }
}
