using FamilyPlanning.Domain.Payouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Payouts;

internal sealed class ReturnFileMapping : IEntityTypeConfiguration<ReturnFile>
{
    /// <summary>Name by which the same file for the same batch is recognised.</summary>
    public const string UniqueContent = "ux_return_files_content";

    public void Configure(EntityTypeBuilder<ReturnFile> file)
    {
        file.ToTable("return_files");
        file.HasIndex(f => new { f.BatchId, f.Hash }).IsUnique().HasDatabaseName(UniqueContent);
        file.HasOne<PaymentBatch>().WithMany().HasForeignKey(f => f.BatchId).HasConstraintName("fk_return_files_batch").OnDelete(DeleteBehavior.Restrict);
    }
}
