using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("memberships", t => t.HasCheckConstraint("ck_memberships_order", "until IS NULL OR until >= \"from\""));
        // Nobody is counted twice: one open membership per person.
        membership.HasIndex(m => m.PersonId, "ux_memberships_open").IsUnique().HasFilter("until IS NULL").HasDatabaseName("ux_memberships_open");
        membership.HasIndex(m => m.PersonId, "ix_memberships_person").HasDatabaseName("ix_memberships_person");
        // Who is present on a day is counted from the index alone.
        membership.HasIndex(m => new { m.AreaCode, m.From }).IncludeProperties(m => new { m.Until, m.PersonId }).HasDatabaseName("ix_memberships_area_from");
        // The latest of a whole county without sorting its people.
        membership.HasIndex(m => new { m.From, m.PersonId }).IsDescending(true, false).IncludeProperties(m => new { m.AreaCode, m.Until }).HasDatabaseName("ix_memberships_latest");
        membership.HasIndex(m => new { m.AreaCode, m.Until }).HasFilter("until IS NOT NULL").HasDatabaseName("ix_memberships_area_until");
        membership.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).HasConstraintName("fk_memberships_person").OnDelete(DeleteBehavior.Restrict);
        membership.HasOne<Household>().WithMany().HasForeignKey(m => m.HouseholdId).HasConstraintName("fk_memberships_household").OnDelete(DeleteBehavior.Restrict);
    }
}
