using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Registrations;

/// <summary>What is stated about one child.</summary>
/// <param name="PersonId">Child in the ledger, where it is known there.</param>
/// <param name="BornOn">Day of birth.</param>
/// <param name="Sex">Sex of the born child.</param>
/// <param name="BirthCertificate">Number of the birth certificate.</param>
/// <param name="Living">Whether the child lives.</param>
/// <param name="InCommon">Child of both parties.</param>
/// <param name="Adopted">Adopted or step child.</param>
/// <param name="Registered">The child this registration is made for.</param>
/// <param name="Note">Remark.</param>
public sealed record ChildStatement(
    Guid? PersonId, DateOnly BornOn, Sex Sex, string? BirthCertificate, bool Living, bool InCommon, bool Adopted, bool Registered, string? Note);

/// <summary>A child named in a registration. Their number has no limit.</summary>
public sealed class RegistrationChild : Record, IAreaBound
{
    private RegistrationChild() { }

    /// <summary>Area of the registration.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Registration.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Line on the form, from 1, the eldest first.</summary>
    public int Line { get; private set; }

    /// <summary>Child in the ledger.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Day of birth.</summary>
    public DateOnly BornOn { get; private set; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Number of the birth certificate.</summary>
    public string? BirthCertificate { get; private set; }

    /// <summary>Whether the child lives.</summary>
    public bool Living { get; private set; }

    /// <summary>Child of both parties.</summary>
    public bool InCommon { get; private set; }

    /// <summary>Adopted or step child.</summary>
    public bool Adopted { get; private set; }

    /// <summary>The child this registration is made for.</summary>
    public bool Registered { get; private set; }

    /// <summary>Remark.</summary>
    public string? Note { get; private set; }

    internal static RegistrationChild Of(ChildbearingRegistration registration, int line, ChildStatement stated) => new()
    {
        AreaCode = registration.AreaCode,
        RegistrationId = registration.Id,
        Line = line,
        PersonId = stated.PersonId,
        BornOn = stated.BornOn,
        Sex = stated.Sex,
        BirthCertificate = stated.BirthCertificate,
        Living = stated.Living,
        InCommon = stated.InCommon,
        Adopted = stated.Adopted,
        Registered = stated.Registered,
        Note = stated.Note,
    };
}

/// <summary>Counts the birth order (孩次) a registration is for. A figure for the statistics and the slip; nothing depends on how high it is.</summary>
public static class BirthOrderCounting
{
    /// <summary>One more than the children who count and are not the registered ones; of registered twins the first.</summary>
    public static int Count(IEnumerable<ChildStatement> children, OrderCounting counting) =>
        1 + children.Count(child => !child.Registered && Counts(child, counting));

    private static bool Counts(ChildStatement child, OrderCounting counting) => counting switch
    {
        OrderCounting.AllLiving => child.Living,
        OrderCounting.Common => child is { Living: true, InCommon: true, Adopted: false },
        _ => throw new ArgumentOutOfRangeException(nameof(counting), counting, null),
    };
}
