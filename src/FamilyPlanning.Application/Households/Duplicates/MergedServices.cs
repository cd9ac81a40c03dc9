using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Offers and maternity files of two records of one person: nothing given or answered is lost, and nothing is offered twice.</summary>
internal sealed class MergedServices(FamilyPlanningDb db, Person kept, Person absorbed, DateOnly today)
{
    /// <summary>Lets them follow.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        var offers = await db.ServiceInvitations
            .Where(o => o.PersonId == kept.Id || o.PersonId == absorbed.Id || o.BasisId == kept.Id || o.BasisId == absorbed.Id).ToListAsync(ct);
        await FilesAsync(offers, ct);
        foreach (var offer in offers.Where(o => o.PersonId == absorbed.Id || o.BasisId == absorbed.Id).ToList()) Follow(offer, offers);
    }

    // The same step from the same fact in both records: one is enough. The index lets the second keep the other record as its fact.
    private void Follow(ServiceInvitation offer, List<ServiceInvitation> offers)
    {
        var (person, basis) = (offer.PersonId == absorbed.Id ? kept.Id : offer.PersonId, offer.BasisId == absorbed.Id ? kept.Id : offer.BasisId);
        var twin = offers.Find(o => o != offer && (o.PersonId, o.Step, o.BasisId) == (person, offer.Step, basis));
        db.Entry(offer).Property(o => o.PersonId).CurrentValue = person;
        if (twin is null) db.Entry(offer).Property(o => o.BasisId).CurrentValue = basis;
        else WithdrawOpen(Rank(offer) > Rank(twin) ? twin : offer);
    }

    // Her services go on from the file of the record that stays.
    private async Task FilesAsync(List<ServiceInvitation> offers, CancellationToken ct)
    {
        var files = await db.MaternityClients.Where(c => c.PersonId == kept.Id || c.PersonId == absorbed.Id).ToListAsync(ct);
        var goesOn = files.Exists(f => f.PersonId == kept.Id && f.ClosedOn is null);
        foreach (var file in files.Where(f => f.PersonId == absorbed.Id))
        {
            db.Entry(file).Property(f => f.PersonId).CurrentValue = kept.Id;
            if (!goesOn || file.ClosedOn is not null) continue;
            file.CloseFile(MaternityClose.Duplicate, today);
            foreach (var offer in offers.Where(o => o.BasisId == file.Id)) WithdrawOpen(offer);
        }
    }

    private void WithdrawOpen(ServiceInvitation offer)
    {
        if (offer.State is InvitationState.Planned or InvitationState.Offered or InvitationState.Accepted) offer.Withdraw(WithdrawReason.Duplicate, today);
    }

    private static int Rank(ServiceInvitation offer) => offer.State switch
    {
        InvitationState.Given => 4,
        InvitationState.Accepted or InvitationState.Declined => 3,
        InvitationState.Offered => 2,
        InvitationState.Planned => 1,
        _ => 0,
    };
}
