using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Payouts;

internal sealed class PaymentBatchMapping : IEntityTypeConfiguration<PaymentBatch>
{
    public void Configure(EntityTypeBuilder<PaymentBatch> batch)
    {
        batch.ToTable("payment_batches", t =>
        {
            t.HasCheckConstraint("ck_payment_batches_four_eyes", "approved_by IS NULL OR approved_by <> prepared_by");
            t.HasCheckConstraint("ck_payment_batches_approved", "status NOT IN ('Approved', 'Exported', 'Reconciled') OR (approved_by IS NOT NULL AND lines > 0 AND total > 0)");
            t.HasCheckConstraint("ck_payment_batches_exported", "status NOT IN ('Exported', 'Reconciled') OR exported_on IS NOT NULL");
        });
        batch.Property(b => b.Number).HasMaxLength(24);
        batch.Property(b => b.Title).HasMaxLength(80);
        batch.Property(b => b.Remark).HasMaxLength(200);
        batch.HasIndex(b => b.Number).IsUnique().HasDatabaseName("ux_payment_batches_number");
        batch.HasIndex(b => new { b.AreaCode, b.Status }).HasDatabaseName("ix_payment_batches_area_status");
        batch.HasOne<Officer>().WithMany().HasForeignKey(b => b.PreparedBy).HasConstraintName("fk_payment_batches_prepared_by").OnDelete(DeleteBehavior.Restrict);
        batch.HasOne<Officer>().WithMany().HasForeignKey(b => b.ApprovedBy).HasConstraintName("fk_payment_batches_approved_by").OnDelete(DeleteBehavior.Restrict);
    }
}
