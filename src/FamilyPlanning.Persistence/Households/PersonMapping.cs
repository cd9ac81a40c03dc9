using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Households;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    /// <summary>Name by which a second person with the same identity number is recognised.</summary>
    public const string UniqueIdentity = "ux_persons_identity";

    /// <summary>Sequence the numbers of records come from.</summary>
    public const string Serials = "person_serials";

    private const string _present = "death_date IS NULL AND left_on IS NULL";

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("persons", t => t.HasCheckConstraint("ck_persons_death_after_birth", "death_date IS NULL OR death_date >= birth_date"));
        // In this order the beginning of a word is found from an index.
        person.Property(p => p.Name).HasMaxLength(PersonName.MaxLength).UseCollation("C");
        person.Property(p => p.NamePinyin).HasMaxLength(200).UseCollation("C");
        person.Property(p => p.NameInitials).HasMaxLength(PersonName.MaxLength).UseCollation("C");
        person.Property(p => p.Kinship).HasMaxLength(2);
        person.Property(p => p.KinshipText).HasMaxLength(30);
        person.Property(p => p.EthnicGroup).HasMaxLength(2);
        person.Property(p => p.MaritalStatus).HasMaxLength(2);
        person.Property(p => p.IdentityMasked).HasMaxLength(24);
        person.Property(p => p.IdentityLast4).HasMaxLength(4).UseCollation("C");
        person.Property(p => p.RegisteredPlace).HasMaxLength(120);
        person.Property(p => p.ResidencePlace).HasMaxLength(120);
        person.Property(p => p.Phone).HasMaxLength(20).UseCollation("C");
        person.Property(p => p.BirthCertificate).HasMaxLength(20);
        person.Property(p => p.Note).HasMaxLength(500);
        person.HasIndex(p => p.IdentityIndex).IsUnique().HasFilter("merged_into_id IS NULL AND NOT shares_number").HasDatabaseName(UniqueIdentity);
        person.HasIndex(p => p.IdentityIndex, "ix_persons_shared").HasFilter("shares_number").HasDatabaseName("ix_persons_shared");
        person.HasIndex(p => new { p.AreaCode, p.Serial }, "ix_persons_without_number").HasFilter($"identity_index IS NULL AND merged_into_id IS NULL AND {_present}").HasDatabaseName("ix_persons_without_number");
        person.HasIndex(p => p.Serial).IsUnique().HasDatabaseName("ux_persons_serial");
        person.Property(p => p.Serial).HasDefaultValueSql($"nextval('{Serials}')");
        person.Property(p => p.SharesNumber).HasDefaultValue(false);
        person.Property(p => p.NumberConfirmation).HasMaxLength(100);
        person.HasIndex(p => p.HouseholdId).HasDatabaseName("ix_persons_household");
        person.HasIndex(p => new { p.AreaCode, p.NameInitials }).HasDatabaseName("ix_persons_area_initials");
        person.HasIndex(p => new { p.AreaCode, p.Name }).HasDatabaseName("ix_persons_area_name");
        person.HasIndex(p => new { p.IdentityLast4, p.AreaCode }).HasDatabaseName("ix_persons_last4");
        person.HasIndex(p => new { p.Phone, p.AreaCode }).HasFilter("phone IS NOT NULL").HasDatabaseName("ix_persons_phone");
        // The first lines of a county's answer come from these without sorting; who is gone is few.
        person.HasIndex(p => new { p.Name, p.AreaCode }, "ix_persons_name").HasFilter(_present).HasDatabaseName("ix_persons_name");
        person.HasIndex(p => new { p.NameInitials, p.NamePinyin, p.AreaCode }, "ix_persons_initials").HasFilter(_present).HasDatabaseName("ix_persons_initials");
        person.HasIndex(p => new { p.Name, p.AreaCode }, "ix_persons_gone").HasFilter($"NOT ({_present})").HasDatabaseName("ix_persons_gone");
        person.HasIndex(p => new { p.AreaCode, p.BirthDate }).HasDatabaseName("ix_persons_area_birth");
        person.HasIndex(p => p.MotherId).HasFilter("mother_id IS NOT NULL").HasDatabaseName("ix_persons_mother");
        person.HasIndex(p => p.FatherId).HasFilter("father_id IS NOT NULL").HasDatabaseName("ix_persons_father");
        // A record that was merged into another of the same person is met nowhere but where it is asked for by name: undoing, looking back.
        person.HasQueryFilter(p => p.MergedIntoId == null);
        person.HasIndex(p => p.MergedIntoId).HasFilter("merged_into_id IS NOT NULL").HasDatabaseName("ix_persons_merged");
        person.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).HasConstraintName("fk_persons_merged_into").OnDelete(DeleteBehavior.Restrict);
        person.HasOne<Household>().WithMany().HasForeignKey(p => p.HouseholdId).HasConstraintName("fk_persons_household").OnDelete(DeleteBehavior.Restrict);
    }
}
