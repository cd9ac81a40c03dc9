using System.Security.Cryptography;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>What all acts on a registration share: reading it whole, the next number, a new code.</summary>
internal static class RegistrationStore
{
    /// <summary>The registration with all its parts.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public static async Task<ChildbearingRegistration> RegistrationAsync(this FamilyPlanningDb db, Guid id, Officer officer, CancellationToken ct) =>
        await db.ChildbearingRegistrations.Within(officer).Whole().SingleOrDefaultAsync(r => r.Id == id, ct)
        ?? throw new RecordNotFoundException("registration", id);

    /// <summary>With all parts, each read by its own statement.</summary>
    public static IQueryable<ChildbearingRegistration> Whole(this IQueryable<ChildbearingRegistration> registrations) => registrations
        .Include(r => r.Parties).Include(r => r.Children.OrderBy(c => c.Line)).Include(r => r.Handlings.OrderBy(h => h.AcceptedAt))
        .Include(r => r.Slips.OrderBy(s => s.Issue)).ThenInclude(s => s.Prints.OrderBy(p => p.PrintedAt)).Include(r => r.Checks.OrderBy(c => c.AskedOn)).AsSplitQuery();

    /// <summary>The next number of the office. Its counter stays locked until the transaction ends; when that fails, the number was never given.</summary>
    public static async Task<string> NextNumberAsync(this FamilyPlanningDb db, string areaCode, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is taken in the transaction that uses it.");
        var office = RegistrationNumber.OfficeOf(areaCode);
        var serial = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO registration_counters AS c (office, year, last) VALUES ({office}, {year}, 1)
            ON CONFLICT (office, year) DO UPDATE SET last = c.last + 1 RETURNING c.last AS "Value"
            """).ToListAsync(ct);
        return RegistrationNumber.Write(areaCode, year, serial[0]);
    }

    /// <summary>A code nobody can guess.</summary>
    public static string NewCode() => VerificationCode.Write(RandomNumberGenerator.GetBytes(VerificationCode.Bytes));

    /// <summary>Who handles it now.</summary>
    public static HandledBy Now(this TimeProvider clock, Officer officer) => new(officer.Id, clock.GetUtcNow(), clock.Today());
}
