using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Checkups;

internal sealed class MaternityClientMapping : IEntityTypeConfiguration<MaternityClient>
{
    /// <summary>Name by which a second open file of a woman is recognised.</summary>
    public const string OneOpenFile = "ux_maternity_clients_open";

    public void Configure(EntityTypeBuilder<MaternityClient> client)
    {
        client.ToTable("maternity_clients", t => t.HasCheckConstraint("ck_maternity_clients_discharge", "discharged_on IS NULL OR discharged_on >= delivered_on"));
        client.Property(c => c.ConsentVersion).HasMaxLength(20);
        client.HasIndex(c => c.PersonId, OneOpenFile).IsUnique().HasFilter("closed_on IS NULL").HasDatabaseName(OneOpenFile);
        client.HasIndex(c => c.PersonId, "ix_maternity_clients_person").HasDatabaseName("ix_maternity_clients_person");
        client.HasIndex(c => new { c.AreaCode, c.Id }).HasDatabaseName("ix_maternity_clients_area");
        client.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).HasConstraintName("fk_maternity_clients_person").OnDelete(DeleteBehavior.Restrict);
    }
}
