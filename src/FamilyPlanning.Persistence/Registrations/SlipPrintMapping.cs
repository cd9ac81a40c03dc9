using FamilyPlanning.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Registrations;

internal sealed class SlipPrintMapping : IEntityTypeConfiguration<SlipPrint>
{
    public void Configure(EntityTypeBuilder<SlipPrint> print)
    {
        print.ToTable("slip_prints");
        print.Property(p => p.Reason).HasMaxLength(120);
        print.HasIndex(p => p.SlipId).HasDatabaseName("ix_slip_prints_slip");
    }
}
