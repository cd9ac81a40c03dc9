using FamilyPlanning.Domain.Incentives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Incentives;

internal sealed class ApplicationStepMapping : IEntityTypeConfiguration<ApplicationStep>
{
    public void Configure(EntityTypeBuilder<ApplicationStep> step)
    {
        step.ToTable("application_steps");
        step.HasKey(s => s.Id).HasName("pk_application_steps");
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Opinion).HasMaxLength(ApplicationStep.OpinionLength);
        step.HasIndex(s => new { s.ApplicationId, s.At }).HasDatabaseName("ix_application_steps_application");
        step.HasIndex(s => new { s.AreaCode, s.Kind, s.On }).HasDatabaseName("ix_application_steps_area_kind");
        step.IsAppendOnly();
    }
}
