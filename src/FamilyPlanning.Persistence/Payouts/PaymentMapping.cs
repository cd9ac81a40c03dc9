using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Payouts;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    /// <summary>Name by which a second payment of the same application is recognised.</summary>
    public const string UniqueApplication = "ux_payments_application";

    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.ToTable("payments", t =>
        {
            t.HasCheckConstraint("ck_payments_amount", "amount > 0 AND line > 0");
            t.HasCheckConstraint("ck_payments_settled", "(status IN ('Paid', 'Failed')) = (settled_on IS NOT NULL)");
            t.HasCheckConstraint("ck_payments_bank_reason", "(status = 'Failed') = (bank_reason IS NOT NULL)");
        });
        payment.Property(p => p.Payee).HasMaxLength(PayeeAccount.HolderLength);
        payment.Property(p => p.Source).HasMaxLength(200);
        payment.Property(p => p.BankReason).HasMaxLength(Payment.BankReasonLength);
        // Paid once: a new line only after the bank sent the last one back.
        payment.HasIndex(p => p.ApplicationId).IsUnique().HasFilter("status <> 'Failed'").HasDatabaseName(UniqueApplication);
        payment.HasIndex(p => p.ReissueOf).IsUnique().HasFilter("reissue_of IS NOT NULL").HasDatabaseName("ux_payments_reissue_of");
        payment.HasIndex(p => new { p.BatchId, p.Line }).IsUnique().HasDatabaseName("ux_payments_batch_line");
        payment.HasIndex(p => new { p.AreaCode, p.Status }).HasDatabaseName("ix_payments_area_status");
        payment.HasIndex(p => p.PersonId).HasDatabaseName("ix_payments_person");
        payment.HasOne<PaymentBatch>().WithMany().HasForeignKey(p => p.BatchId).HasConstraintName("fk_payments_batch").OnDelete(DeleteBehavior.Restrict);
        payment.HasOne<IncentiveApplication>().WithMany().HasForeignKey(p => p.ApplicationId).HasConstraintName("fk_payments_application").OnDelete(DeleteBehavior.Restrict);
        payment.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).HasConstraintName("fk_payments_person").OnDelete(DeleteBehavior.Restrict);
        payment.HasOne<PayeeAccount>().WithMany().HasForeignKey(p => p.AccountId).HasConstraintName("fk_payments_account").OnDelete(DeleteBehavior.Restrict);
        payment.HasOne<Payment>().WithOne().HasForeignKey<Payment>(p => p.ReissueOf).HasConstraintName("fk_payments_reissue_of").OnDelete(DeleteBehavior.Restrict);
    }
}
