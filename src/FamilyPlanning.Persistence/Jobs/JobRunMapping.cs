using FamilyPlanning.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Jobs;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> job)
    {
        job.ToTable("job_runs");
        job.Property(j => j.Kind).HasMaxLength(64);
        job.Property(j => j.Title).HasMaxLength(120);
        job.Property(j => j.Arguments).HasColumnType("jsonb");
        job.Property(j => j.Message).HasMaxLength(500);
        job.Property(j => j.ResultFile).HasMaxLength(64);
        job.Property(j => j.ResultName).HasMaxLength(120);
        job.Property(j => j.ResultUrl).HasMaxLength(200);
        job.HasIndex(j => new { j.OfficerId, j.QueuedAt }).HasDatabaseName("ix_job_runs_officer");
    }
}
