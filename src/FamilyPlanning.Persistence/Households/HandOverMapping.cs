using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("hand_overs", t => t.HasCheckConstraint("ck_hand_overs_ended", "(status = 'Open') = (ended_on IS NULL)"));
        handOver.Property(h => h.ReceivingCode).HasMaxLength(12).UseCollation("C");
        handOver.Property(h => h.PersonName).HasMaxLength(PersonName.MaxLength);
        handOver.Property(h => h.IdentityMasked).HasMaxLength(24);
        handOver.Property(h => h.OtherPlace).HasMaxLength(HandOver.MaxPlace);
        handOver.Property(h => h.LetterNumber).HasMaxLength(HandOver.MaxLetterNumber);
        handOver.Property(h => h.ConsentBy).HasMaxLength(HandOverConsent.MaxName);
        handOver.Property(h => h.HouseholdNumber).HasMaxLength(32);
        handOver.Property(h => h.Kinship).HasMaxLength(2);
        handOver.Property(h => h.Words).HasMaxLength(HandOver.MaxWords);
        handOver.Property(h => h.AnswerWords).HasMaxLength(HandOver.MaxWords);
        // One at a time: two offices asking for the same person meet here.
        handOver.HasIndex(h => h.PersonId, "ux_hand_overs_open").IsUnique().HasFilter("status = 'Open'").HasDatabaseName("ux_hand_overs_open");
        handOver.HasIndex(h => h.PersonId, "ix_hand_overs_person").HasDatabaseName("ix_hand_overs_person");
        handOver.HasIndex(h => new { h.AreaCode, h.Id }).HasDatabaseName("ix_hand_overs_area");
        handOver.HasIndex(h => new { h.ReceivingCode, h.Id }).HasDatabaseName("ix_hand_overs_receiving");
        handOver.HasIndex(h => new { h.AreaCode, h.DueOn }).HasFilter("status = 'Open'").HasDatabaseName("ix_hand_overs_owed");
        handOver.HasIndex(h => h.HouseholdId).HasFilter("household_id IS NOT NULL").HasDatabaseName("ix_hand_overs_household");
        handOver.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).HasConstraintName("fk_hand_overs_person").OnDelete(DeleteBehavior.Restrict);
        handOver.HasOne<Household>().WithMany().HasForeignKey(h => h.HouseholdId).HasConstraintName("fk_hand_overs_household").OnDelete(DeleteBehavior.Restrict);
    }
}
