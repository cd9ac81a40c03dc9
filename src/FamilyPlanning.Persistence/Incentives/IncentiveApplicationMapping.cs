using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Incentives;

internal sealed class IncentiveApplicationMapping : IEntityTypeConfiguration<IncentiveApplication>
{
    /// <summary>Name by which a second claim for the same person, programme and year is recognised.</summary>
    public const string UniqueClaim = "ux_incentive_applications_claim";

    public void Configure(EntityTypeBuilder<IncentiveApplication> application)
    {
        application.ToTable("incentive_applications", Rules);
        application.Property(a => a.Number).HasMaxLength(24);
        application.Property(a => a.PersonName).HasMaxLength(PersonName.MaxLength);
        application.Property(a => a.PersonMasked).HasMaxLength(24);
        application.Property(a => a.ApplicantName).HasMaxLength(PersonName.MaxLength);
        application.Property(a => a.ApplicantMasked).HasMaxLength(24);
        application.Property(a => a.ApplicantPhone).HasMaxLength(20);
        application.Property(a => a.OtherParentName).HasMaxLength(PersonName.MaxLength);
        application.Property(a => a.PromiseVersion).HasMaxLength(20);
        application.PrimitiveCollection<List<Guid>>("_handledBy").HasColumnName("handled_by");
        application.Ignore(a => a.HandledBy);
        application.HasIndex(a => a.Number).IsUnique().HasDatabaseName("ux_incentive_applications_number");
        // A second claim for the same child and year is impossible: whoever comes second meets this index (domain.md 5, security.md 1).
        application.HasIndex(a => new { a.PersonId, a.Programme, a.ClaimYear }).IsUnique()
            .HasFilter("person_id IS NOT NULL AND status NOT IN ('Returned', 'Withdrawn')").HasDatabaseName(UniqueClaim);
        application.HasIndex(a => new { a.AreaCode, a.Status, a.DueOn }).HasDatabaseName("ix_incentive_applications_queue");
        application.HasIndex(a => new { a.AreaCode, a.ReceivedOn, a.Id }).HasDatabaseName("ix_incentive_applications_area_received");
        application.HasIndex(a => a.PersonId).HasDatabaseName("ix_incentive_applications_person");
        application.HasIndex(a => a.ApplicantIndex).HasDatabaseName("ix_incentive_applications_applicant");
        Keys(application);
    }

    private static void Keys(EntityTypeBuilder<IncentiveApplication> application)
    {
        application.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).HasConstraintName("fk_incentive_applications_person").OnDelete(DeleteBehavior.Restrict);
        application.HasOne<PayeeAccount>().WithMany().HasForeignKey(a => a.AccountId).HasConstraintName("fk_incentive_applications_account").OnDelete(DeleteBehavior.Restrict);
        application.HasOne<Officer>().WithMany().HasForeignKey(a => a.ReceivedBy).HasConstraintName("fk_incentive_applications_received_by").OnDelete(DeleteBehavior.Restrict);
        application.HasOne<Officer>().WithMany().HasForeignKey(a => a.ReviewedBy).HasConstraintName("fk_incentive_applications_reviewed_by").OnDelete(DeleteBehavior.Restrict);
        application.HasOne<Officer>().WithMany().HasForeignKey(a => a.ConfirmedBy).HasConstraintName("fk_incentive_applications_confirmed_by").OnDelete(DeleteBehavior.Restrict);
        application.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.ApplicationId).HasConstraintName("fk_application_steps_application").OnDelete(DeleteBehavior.Restrict);
        application.Navigation(a => a.Steps).HasField("_steps").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Rules(TableBuilder<IncentiveApplication> table)
    {
        table.HasCheckConstraint("ck_incentive_applications_four_eyes", "confirmed_by IS NULL OR (confirmed_by <> received_by AND confirmed_by <> reviewed_by AND confirmed_by <> ALL (handled_by))");
        table.HasCheckConstraint("ck_incentive_applications_reviewed", "status NOT IN ('FirstReviewed', 'Confirmed', 'InBatch', 'Paid') OR reviewed_by IS NOT NULL");
        table.HasCheckConstraint("ck_incentive_applications_confirmed", "status NOT IN ('Confirmed', 'InBatch', 'Paid') OR (confirmed_by IS NOT NULL AND person_id IS NOT NULL AND amount > 0)");
        table.HasCheckConstraint("ck_incentive_applications_account", "status NOT IN ('InBatch', 'Paid') OR account_id IS NOT NULL");
        table.HasCheckConstraint("ck_incentive_applications_returned", "status <> 'Returned' OR return_reason IS NOT NULL");
        table.HasCheckConstraint("ck_incentive_applications_person", "person_id IS NOT NULL OR status IN ('Returned', 'Withdrawn')");
        table.HasCheckConstraint("ck_incentive_applications_amount", "amount >= 0 AND due_on >= received_on");
    }
}
