using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records a birth into the mother's or father's household (出生).</summary>
public sealed class RecordBirth(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>Files the child. The child's ethnic group and group follow the parent unless typed.</summary>
    /// <param name="child">What is known of the child; a number may follow later.</param>
    /// <param name="householdId">Household the child is born into.</param>
    /// <param name="motherId">Mother, where she is on file in the officer's area.</param>
    /// <param name="fatherId">Father, where he is on file in the officer's area.</param>
    /// <param name="birthOrder">Parity.</param>
    /// <param name="birthCertificate">Number of the hospital's certificate.</param>
    /// <param name="officer">Who enters it.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Guid> ExecuteAsync(
        MemberEntry child, Guid householdId, Guid? motherId, Guid? fatherId, int? birthOrder, string? birthCertificate, Officer officer, CancellationToken ct)
    {
        var household = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == householdId, ct)
            ?? throw new RecordNotFoundException("household", householdId);
        var mother = await ParentAsync(motherId, officer, ct);
        var father = await ParentAsync(fatherId, officer, ct);
        RuleBrokenException.Unless(mother is null || mother.Sex != Sex.Male, "person.mother-not-female");

        var entry = child with { EthnicGroup = child.EthnicGroup ?? mother?.EthnicGroup ?? father?.EthnicGroup, MaritalStatus = "10", Source = birthCertificate is null ? FactSource.Word : FactSource.Hospital };
        var person = entry.FileIn(household, EntryReason.Birth, DateOnly.MinValue, db, protection, officer, clock, newborn: true);
        person.BornTo(mother, father, birthOrder, birthCertificate);
        await RefuseTwiceAsync(person, mother, ct);
        await LedgerSaving.SaveAsync(db, ct);
        return person.Id;
    }

    private async Task<Person?> ParentAsync(Guid? id, Officer officer, CancellationToken ct) =>
        id is null ? null : await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RecordNotFoundException("person", id.Value);

    // The same birth entered by two officers: same mother, day and name. Twins have different names.
    private async Task RefuseTwiceAsync(Person child, Person? mother, CancellationToken ct)
    {
        if (mother is null) return;
        RuleBrokenException.Unless(
            !await db.Persons.AnyAsync(p => p.MotherId == mother.Id && p.BirthDate == child.BirthDate && p.Name == child.Name, ct), "person.birth-on-file");
    }
}
