using FamilyPlanning.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Offices;

internal sealed class OfficerMapping : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> officer)
    {
        officer.ToTable("officers");
        officer.Property(o => o.Name).HasMaxLength(60);
        officer.PrimitiveCollection<List<string>>("_scopes").HasColumnName("scopes");
        officer.Ignore(o => o.Scopes);
        officer.HasIndex(o => o.AreaCode).HasDatabaseName("ix_officers_area");
    }
}
