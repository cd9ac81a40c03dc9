using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Dashboard;

/// <summary>What this office owes today, one queue for each duty of the officer. Only the office's own work is counted, never what people did or did not do (the-line.md 3).</summary>
public sealed class Workbench(FamilyPlanningDb db, RegistrationSearch registrations, OfferSearch offers, LedgerQueues ledger, MoneyQueues money, PolicyParameters parameters, TimeProvider clock)
{
    /// <summary>One queue: how many wait, since when the oldest waits, the page that lists them, and the working days the office has for each where a rule sets them.</summary>
    public sealed record Queue(string Name, int Count, DateOnly? Oldest, string Page, IReadOnlyDictionary<string, string> Query, int? WorkingDays = null);

    /// <summary>The officer's queues in the area in view; queues with nothing waiting are kept, so that the page always looks the same.</summary>
    public async Task<IReadOnlyList<Queue>> ReadAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var queues = new List<Queue>();
        if (officer.May(Duty.KeepLedger)) queues.AddRange(await ledger.ReadAsync(areaCode, officer, ct));
        if (officer.May(Duty.HandleRegistrations)) queues.Add(await ChecksAsync(areaCode, officer, ct));
        if (officer.May(Duty.HandleCheckups)) queues.Add(await OffersAsync(areaCode, officer, ct));
        queues.AddRange(await money.ReadAsync(areaCode, officer, ct));
        if (officer.May(Duty.KeepAgreements)) queues.Add(await AgreementsAsync(areaCode, officer, ct));
        return queues;
    }

    private async Task<Queue> ChecksAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var open = await db.ChildbearingRegistrations.Within(officer, areaCode).CountAsync(r => r.Status == RegistrationStatus.Checking, ct);
        return new Queue(
            "待办结的协查", open, await registrations.NextCheckDueAsync(areaCode, officer, ct), "/Registrations/Index",
            new Dictionary<string, string> { ["Status"] = nameof(RegistrationStatus.Checking), ["Area"] = areaCode }, await parameters.CheckDaysAsync(areaCode, clock.Today(), ct));
    }

    private async Task<Queue> OffersAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var (count, first) = await offers.OwedAsync(areaCode, officer, ct);
        return new Queue("本月待发的健康服务邀约", count, first, "/Checkups/Index", new Dictionary<string, string> { ["Area"] = areaCode });
    }

    private async Task<Queue> AgreementsAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var year = clock.Today().Year;
        var unsigned = await db.ServiceAgreements.Within(officer, areaCode).CountAsync(a => a.Year == year && a.Status == AgreementStatus.Drawn, ct);
        return new Queue("待签订的责任书", unsigned, null, "/Agreements/Index", new Dictionary<string, string> { ["Status"] = nameof(AgreementStatus.Drawn), ["Area"] = areaCode });
    }
}
