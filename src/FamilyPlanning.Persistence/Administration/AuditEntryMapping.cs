using FamilyPlanning.Domain.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Administration;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.HasKey(e => e.Seq);
        entry.Property(e => e.Seq).UseIdentityAlwaysColumn();
        entry.Property(e => e.OfficerName).HasMaxLength(60);
        entry.Property(e => e.AreaCode).HasMaxLength(12).UseCollation("C");
        entry.Property(e => e.Action).HasMaxLength(32);
        entry.Property(e => e.RecordType).HasMaxLength(64);
        entry.Property(e => e.Changes).HasColumnType("jsonb");
        entry.Property(e => e.CorrelationId).HasMaxLength(64);
        entry.HasIndex(e => e.RecordId).HasDatabaseName("ix_audit_entries_record");
        entry.HasIndex(e => e.At).HasDatabaseName("ix_audit_entries_at");
        entry.HasIndex(e => new { e.OfficerId, e.At }).HasDatabaseName("ix_audit_entries_officer");
        entry.IsAppendOnly();
    }
}
