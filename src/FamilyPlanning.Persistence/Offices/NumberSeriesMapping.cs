using FamilyPlanning.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Offices;

internal sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.ToTable("number_series", t => t.HasCheckConstraint("ck_number_series_last", "last >= 0"));
        series.HasKey(s => s.Name).HasName("pk_number_series");
        series.Property(s => s.Name).HasMaxLength(40);
    }
}
