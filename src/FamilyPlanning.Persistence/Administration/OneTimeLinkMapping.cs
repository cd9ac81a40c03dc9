using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Administration;

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("one_time_links");
        link.HasIndex(l => l.SecretHash).IsUnique().HasDatabaseName("ux_one_time_links_secret");
        link.HasOne<Officer>().WithMany().HasForeignKey(l => l.OfficerId).HasConstraintName("fk_one_time_links_officer").OnDelete(DeleteBehavior.Restrict);
    }
}
