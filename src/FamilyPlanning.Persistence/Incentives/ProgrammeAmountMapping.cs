using FamilyPlanning.Domain.Incentives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Incentives;

internal sealed class ProgrammeAmountMapping : IEntityTypeConfiguration<ProgrammeAmount>
{
    public void Configure(EntityTypeBuilder<ProgrammeAmount> amount)
    {
        amount.ToTable("programme_amounts", t => t.HasCheckConstraint("ck_programme_amounts_positive", "amount > 0"));
        amount.Property(a => a.Category).HasMaxLength(32);
        amount.Property(a => a.Scope).HasMaxLength(6).UseCollation("C");
        amount.Property(a => a.Source).HasMaxLength(200);
        amount.HasIndex(a => new { a.Programme, a.Category, a.Scope, a.ValidFrom }).IsUnique().HasDatabaseName("ux_programme_amounts_scope_from");
    }
}
