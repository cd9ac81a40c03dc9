using System.Linq.Expressions;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>One column that names a person and follows when the person's record goes into another. A test finds a column that is in none of the lists.</summary>
internal sealed class PersonReference
{
    private readonly Func<FamilyPlanningDb, Guid, Guid, CancellationToken, Task> _move;

    private PersonReference(Type record, string property, Func<FamilyPlanningDb, Guid, Guid, CancellationToken, Task> move) => (Record, Property, _move) = (record, property, move);

    /// <summary>Kind of record.</summary>
    public Type Record { get; }

    /// <summary>Property that names the person.</summary>
    public string Property { get; }

    /// <summary>Columns that simply follow.</summary>
    public static IReadOnlyList<PersonReference> Following { get; } =
    [
        Of<Person>(nameof(Person.MotherId)),
        Of<Person>(nameof(Person.FatherId)),
        Of<Person>(nameof(Person.SpouseId)),
        Of<Person>(nameof(Person.MergedIntoId)),
        Of<PopulationEvent>(nameof(PopulationEvent.OtherId)),
        Of<HandOver>(nameof(HandOver.PersonId)),
        Of<RegistrationParty>(nameof(RegistrationParty.PersonId)),
        Of<RegistrationChild>(nameof(RegistrationChild.PersonId)),
        Of<IncentiveApplication>(nameof(IncentiveApplication.ApplicantId)),
        Of<IncentiveApplication>(nameof(IncentiveApplication.OtherParentId)),
        Of<Payment>(nameof(Payment.PersonId)),
    ];

    /// <summary>Columns with a rule of their own, or that keep saying what was said.</summary>
    public static IReadOnlyList<(string Record, string Property)> Apart { get; } =
    [
        // Follow the facts of the record that stays.
        (nameof(Membership), nameof(Membership.PersonId)),
        (nameof(Household), nameof(Household.HeadId)),
        // Chosen, moved or taken back one by one: MergedFacts, MergedServices, MergedClaims.
        (nameof(PopulationEvent), nameof(PopulationEvent.PersonId)),
        (nameof(Domain.Checkups.ServiceInvitation), nameof(Domain.Checkups.ServiceInvitation.PersonId)),
        (nameof(Domain.Checkups.MaternityClient), nameof(Domain.Checkups.MaternityClient.PersonId)),
        (nameof(IncentiveApplication), nameof(IncentiveApplication.PersonId)),
        // What was known then, and what was merged, stays as it was.
        (nameof(PersonVersion), nameof(PersonVersion.PersonId)),
        (nameof(PersonVersion), nameof(PersonVersion.MotherId)),
        (nameof(PersonVersion), nameof(PersonVersion.FatherId)),
        (nameof(DuplicatePair), nameof(DuplicatePair.FirstId)),
        (nameof(DuplicatePair), nameof(DuplicatePair.SecondId)),
        (nameof(PersonMerge), nameof(PersonMerge.KeptId)),
        (nameof(PersonMerge), nameof(PersonMerge.AbsorbedId)),
    ];

    /// <summary>Lets every record that names the one person name the other.</summary>
    public static async Task FollowAsync(FamilyPlanningDb db, Guid from, Guid to, CancellationToken ct)
    {
        foreach (var reference in Following) await reference._move(db, from, to, ct);
    }

    private static PersonReference Of<T>(string property) where T : Record => new(typeof(T), property, async (db, from, to, ct) =>
    {
        foreach (var record in await db.Set<T>().IgnoreQueryFilters().Where(Names<T>(property, from)).ToListAsync(ct)) db.Entry(record).Property(property).CurrentValue = to;
    });

    private static Expression<Func<T, bool>> Names<T>(string property, Guid person)
    {
        var record = Expression.Parameter(typeof(T), "r");
        var named = Expression.Convert(Expression.Property(record, property), typeof(Guid?));
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(named, Expression.Constant(person, typeof(Guid?))), record);
    }
}
