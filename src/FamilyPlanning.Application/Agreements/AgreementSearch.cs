using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Agreements;

/// <summary>The register of agreements.</summary>
public sealed class AgreementSearch(FamilyPlanningDb db)
{
    /// <summary>One agreement as the register shows it.</summary>
    public sealed record Row(Guid Id, string AreaCode, string Village, int Year, int Serial, AgreementStatus Status, DateOnly? SignedOn);

    /// <summary>Agreements of a year in an area, a page at a time.</summary>
    public async Task<Page<Row>> PageAsync(string areaCode, int year, AgreementStatus? status, string? after, int size, Officer officer, CancellationToken ct)
    {
        var agreements = db.ServiceAgreements.AsNoTracking().Within(officer, areaCode).Where(a => a.Year == year);
        if (status is not null) agreements = agreements.Where(a => a.Status == status);
        var total = await agreements.CountAsync(ct);
        if (Keyset.Read(after) is [var village]) agreements = agreements.Where(a => a.AreaCode.CompareTo(village) > 0);
        var rows = await agreements.OrderBy(a => a.AreaCode).Take(size + 1)
            .Select(a => new Row(a.Id, a.AreaCode, db.NamedAreas().Where(x => x.AreaCode == a.AreaCode).Select(x => x.Name).FirstOrDefault() ?? a.AreaCode,
                a.Year, a.Serial, a.Status, a.SignedOn)).ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.AreaCode));
    }

    /// <summary>One agreement with its text.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<(ServiceAgreement Agreement, string Village)> ReadAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var agreement = await db.ServiceAgreements.AsNoTracking().Within(officer).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new RecordNotFoundException("agreement", id);
        var village = await db.AreaNameAsync(agreement.AreaCode, ct);
        return (agreement, village);
    }
}
