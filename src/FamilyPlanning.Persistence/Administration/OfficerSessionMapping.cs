using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Administration;

internal sealed class OfficerSessionMapping : IEntityTypeConfiguration<OfficerSession>
{
    public void Configure(EntityTypeBuilder<OfficerSession> session)
    {
        session.ToTable("officer_sessions");
        session.Property(s => s.Browser).HasMaxLength(120);
        session.HasIndex(s => new { s.OfficerId, s.EndedAt }).HasDatabaseName("ix_officer_sessions_officer");
        session.HasOne<Officer>().WithMany().HasForeignKey(s => s.OfficerId).HasConstraintName("fk_officer_sessions_officer").OnDelete(DeleteBehavior.Restrict);
    }
}
