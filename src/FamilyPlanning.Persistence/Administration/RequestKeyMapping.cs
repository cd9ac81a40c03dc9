using FamilyPlanning.Domain.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Administration;

internal sealed class RequestKeyMapping : IEntityTypeConfiguration<RequestKey>
{
    /// <summary>Name by which a second post of the same key is recognised.</summary>
    public const string PrimaryKey = "pk_request_keys";

    public void Configure(EntityTypeBuilder<RequestKey> key)
    {
        key.ToTable("request_keys");
        key.HasKey(k => new { k.OfficerId, k.Key }).HasName(PrimaryKey);
        key.Property(k => k.Key).HasMaxLength(64);
        key.Property(k => k.Form).HasMaxLength(200);
        key.Property(k => k.ResultUrl).HasMaxLength(500);
        key.HasIndex(k => k.At).HasDatabaseName("ix_request_keys_at");
    }
}
