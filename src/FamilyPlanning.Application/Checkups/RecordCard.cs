using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>Enters a village card that came back on paper: only the lines with something new, all or nothing.</summary>
public sealed class RecordCard(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>One line that came back: an answer, or the day of the service.</summary>
    public sealed record Line(Guid Id, uint Version, OfferAnswer? Answer, DateOnly? VisitedOn, VisitPlace Place);

    /// <summary>Enters the lines and returns how many there were.</summary>
    /// <exception cref="RecordChangedException">A colleague entered one of them meanwhile; nothing is saved.</exception>
    public async Task<int> ExecuteAsync(IEnumerable<Line> lines, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        var news = lines.Where(l => l.Answer is not null || l.VisitedOn is not null).ToDictionary(l => l.Id);
        var ids = news.Keys.ToArray();
        var offers = await db.ServiceInvitations.Within(officer).Where(i => ids.Contains(i.Id)).ToListAsync(ct);
        if (offers.Count != news.Count) throw new RecordNotFoundException("invitation", news.Keys.Except(offers.Select(o => o.Id)).First());
        foreach (var offer in offers)
        {
            var line = news[offer.Id];
            if (line.Answer is { } answer && answer != offer.Answer) offer.RecordAnswer(answer, officer.Id, today);
            if (line.VisitedOn is { } on) offer.RecordVisit(on, line.Place, officer.Id, today);
            db.Expect(offer, line.Version);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException lost)
        {
            db.ChangeTracker.Clear();
            throw new RecordChangedException(nameof(ServiceInvitation), ((ServiceInvitation)lost.Entries[0].Entity).Id);
        }

        return offers.Count;
    }
}
