using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Registrations;

/// <summary>The acts on registrations as a request of an officer has them.</summary>
internal static class RegistrationActs
{
    public static StatementReading Reading(this TestOffice office, FamilyPlanningDb db) => new(db, new AreaReader(db), office.Protection, office.Clock);

    public static TakeRegistration Taking(this TestOffice office, FamilyPlanningDb db) =>
        new(db, office.Reading(db), new PolicyParameters(db), new WorkCalendarReader(db), office.Clock);

    public static async Task<Guid> TakeAsync(this TestOffice office, RegistrationRequest request, Officer? officer = null)
    {
        officer ??= office.Clerk;
        await using var db = office.NewDb(officer);
        return await office.Taking(db).ExecuteAsync(request, officer, CancellationToken.None);
    }

    public static async Task<ChildbearingRegistration> ReadAsync(this TestOffice office, Guid id, Officer? officer = null)
    {
        officer ??= office.Clerk;
        await using var db = office.NewDb(officer);
        return (await new RegistrationReader(db, new AreaReader(db), office.Clock).OpenAsync(id, officer, CancellationToken.None)).Registration;
    }

    /// <summary>A request at the window by somebody of the ledger, pregnant, nothing else told.</summary>
    public static RegistrationRequest Request(Guid applicant, string village = TestOffice.Stonebridge) => new(
        village, RegistrationChannel.Window, null, true, true, null,
        new RegistrationEntry(Of(applicant), null, [], PresentState.Pregnant, PregnancyStatement.None, SlipDelivery.AtWindow, null));

    public static PartyEntry Of(Guid person) => new(person, null, null, null, null, null, null, null, null, null, null, null, null);

    public static PartyEntry Elsewhere(string name, string? number) => new(null, name, number, null, null, null, null, null, null, "邻县某镇", null, null, null);

    public static ChildStatement Child(string bornOn, bool registered = false) =>
        new(null, DateOnly.ParseExact(bornOn, "yyyy-MM-dd"), Sex.Male, null, true, true, false, registered, null);
}
