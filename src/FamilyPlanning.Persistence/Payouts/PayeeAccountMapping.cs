using FamilyPlanning.Domain.Payouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Payouts;

internal sealed class PayeeAccountMapping : IEntityTypeConfiguration<PayeeAccount>
{
    public void Configure(EntityTypeBuilder<PayeeAccount> account)
    {
        account.ToTable("payee_accounts");
        account.Property(a => a.Holder).HasMaxLength(PayeeAccount.HolderLength);
        account.Property(a => a.Bank).HasMaxLength(60);
        account.Property(a => a.Masked).HasMaxLength(40);
        account.Property(a => a.RefusalReason).HasMaxLength(Payment.BankReasonLength);
        account.HasIndex(a => a.Index).HasDatabaseName("ix_payee_accounts_number");
    }
}
