using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Shows a full identity number once, for a reason that stays in the trail (PIPL Art. 28, 51).</summary>
public sealed class UnmaskIdentityNumber(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>The full number.</summary>
    /// <exception cref="RuleBrokenException">No reason given, or no number on file.</exception>
    public async Task<string> ExecuteAsync(Guid personId, string? reason, Officer officer, CancellationToken ct)
    {
        RuleBrokenException.Unless(officer.May(Duty.UnmaskNumbers), "person.unmask-duty");
        RuleBrokenException.Unless(reason?.Trim().Length >= 4, "person.unmask-reason");
        var person = await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        RuleBrokenException.Unless(person.IdentityCipher is not null, "person.no-number");

        db.Act.Reason = reason!.Trim();
        db.Trail("Unmasked", nameof(Person), personId, person.AreaCode, clock.GetUtcNow(), new { person.IdentityMasked });
        await db.SaveChangesAsync(ct);
        return protection.Decrypt(person.IdentityCipher!, FieldProtection.IdentityNumber);
    }
}
