using FamilyPlanning.Domain.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Administration;

internal sealed class PolicyParameterMapping : IEntityTypeConfiguration<PolicyParameter>
{
    public void Configure(EntityTypeBuilder<PolicyParameter> parameter)
    {
        parameter.ToTable("policy_parameters");
        parameter.Property(p => p.Name).HasMaxLength(64);
        parameter.Property(p => p.Value).HasMaxLength(200);
        parameter.Property(p => p.Source).HasMaxLength(200);
        parameter.HasIndex(p => new { p.AreaCode, p.Name, p.ValidFrom }).IsUnique().HasDatabaseName("ux_policy_parameters_area_name_from");
    }
}
