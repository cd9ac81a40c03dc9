using FamilyPlanning.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Offices;

internal sealed class CalendarDayMapping : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> day)
    {
        day.ToTable("calendar_days");
        day.Property(d => d.Occasion).HasMaxLength(40);
        day.Property(d => d.Source).HasMaxLength(200);
        day.HasIndex(d => d.Day).IsUnique().HasDatabaseName("ux_calendar_days_day");
    }
}
