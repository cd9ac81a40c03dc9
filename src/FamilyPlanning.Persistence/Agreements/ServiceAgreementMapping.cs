using System.Text.Json;
using FamilyPlanning.Domain.Agreements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Agreements;

internal sealed class ServiceAgreementMapping : IEntityTypeConfiguration<ServiceAgreement>
{
    public void Configure(EntityTypeBuilder<ServiceAgreement> agreement)
    {
        agreement.ToTable("service_agreements");
        agreement.Property(a => a.PartyA).HasMaxLength(80);
        agreement.Property(a => a.PartyB).HasMaxLength(80);
        agreement.Property(a => a.TemplateVersion).HasMaxLength(20);
        agreement.Property(a => a.SignedForA).HasMaxLength(60);
        agreement.Property(a => a.SignedForB).HasMaxLength(60);
        AsJson(agreement.Property(a => a.Clauses));
        AsJson(agreement.Property(a => a.Indicators));
        agreement.HasIndex(a => new { a.AreaCode, a.Year }).IsUnique().HasDatabaseName("ux_service_agreements_area_year");
        agreement.HasIndex(a => new { a.Year, a.AreaCode }).HasDatabaseName("ix_service_agreements_year");
    }

    // The text is read and written whole, never queried: one document.
    private static void AsJson<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasColumnType("jsonb").HasConversion(
        list => JsonSerializer.Serialize(list, AuditInterceptor.Json),
        text => JsonSerializer.Deserialize<List<T>>(text, AuditInterceptor.Json)!,
        new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));
}
