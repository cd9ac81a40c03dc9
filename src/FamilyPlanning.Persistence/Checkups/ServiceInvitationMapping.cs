using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Checkups;

internal sealed class ServiceInvitationMapping : IEntityTypeConfiguration<ServiceInvitation>
{
    public void Configure(EntityTypeBuilder<ServiceInvitation> invitation)
    {
        invitation.ToTable("service_invitations", t => t.HasCheckConstraint("ck_service_invitations_window", "window_from <= window_to"));
        // One offer per person, step and fact: planning twice, or on two nodes at once, changes nothing.
        invitation.HasIndex(i => new { i.PersonId, i.Step, i.BasisId }).IsUnique().HasDatabaseName("ux_service_invitations_step");
        invitation.HasIndex(i => i.BasisId).HasDatabaseName("ix_service_invitations_basis");
        // The worklists: what the office still has to make or to give.
        invitation.HasIndex(i => new { i.AreaCode, i.WindowFrom, i.Id }).HasFilter("state IN ('Planned', 'Offered', 'Accepted')").HasDatabaseName("ix_service_invitations_open");
        invitation.HasIndex(i => new { i.AreaCode, i.OfferedOn }).HasFilter("offered_on IS NOT NULL").HasDatabaseName("ix_service_invitations_offered");
        invitation.HasIndex(i => new { i.AreaCode, i.VisitedOn }).HasFilter("visited_on IS NOT NULL").HasDatabaseName("ix_service_invitations_visited");
        invitation.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).HasConstraintName("fk_service_invitations_person").OnDelete(DeleteBehavior.Restrict);
    }
}
