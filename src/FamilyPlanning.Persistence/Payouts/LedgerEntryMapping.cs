using FamilyPlanning.Domain.Payouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Payouts;

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("ledger_entries", t => t.HasCheckConstraint("ck_ledger_entries_sides", "amount > 0 AND debit <> credit"));
        entry.HasKey(e => e.Seq).HasName("pk_ledger_entries");
        entry.Property(e => e.Seq).UseIdentityAlwaysColumn();
        // A step of a payment is entered once, whoever repeats it.
        entry.HasIndex(e => new { e.PaymentId, e.Debit, e.Credit }).IsUnique().HasDatabaseName("ux_ledger_entries_step");
        entry.HasIndex(e => e.BatchId).HasDatabaseName("ix_ledger_entries_batch");
        entry.HasIndex(e => new { e.AreaCode, e.On }).HasDatabaseName("ix_ledger_entries_area_day");
        entry.HasOne<Payment>().WithMany().HasForeignKey(e => e.PaymentId).HasConstraintName("fk_ledger_entries_payment").OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<PaymentBatch>().WithMany().HasForeignKey(e => e.BatchId).HasConstraintName("fk_ledger_entries_batch").OnDelete(DeleteBehavior.Restrict);
        entry.IsAppendOnly();
    }
}
