using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Registrations;

namespace FamilyPlanning.Domain.Tests.Registrations;

/// <summary>A registration as it stands at a window of 石桥村 unless told otherwise, built through the real acts.</summary>
internal sealed class ARegistration
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly HandledBy Clerk = new(Guid.CreateVersion7(), new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero), Today);

    private RegistrationStatement _stated = new(Woman(), null, [], PresentState.Pregnant, PregnancyStatement.None, SlipDelivery.AtWindow, null);
    private RegistrationChannel _channel = RegistrationChannel.Window;
    private string? _agent;
    private OrderCounting _counting = OrderCounting.AllLiving;

    public static PartyStatement Woman(string maritalStatus = "10", Guid? personId = null) => new(
        personId ?? Guid.CreateVersion7(), "王秀英", Sex.Female, new DateOnly(1998, 3, 4), null, null, "519901********2245", "01", null, maritalStatus, null, "青石镇石桥村", "青石镇石桥村", null, "14200001234");

    public static PartyStatement FromElsewhere(byte[] index) => Woman() with
    {
        PersonId = null,
        Number = new ProtectedNumber([1], index, "511599********2245"),
    };

    public static ChildStatement Child(string bornOn, bool registered = false, bool living = true, bool inCommon = true, bool adopted = false) =>
        new(null, DateOnly.ParseExact(bornOn, "yyyy-MM-dd"), Sex.Female, null, living, inCommon, adopted, registered, null);

    public static string Code(int n = 0)
    {
        var bytes = new byte[VerificationCode.Bytes];
        BitConverter.TryWriteBytes(bytes, n);
        return VerificationCode.Write(bytes);
    }

    public ARegistration Stating(Func<RegistrationStatement, RegistrationStatement> change)
    {
        _stated = change(_stated);
        return this;
    }

    public ARegistration Through(RegistrationChannel channel, string? agent = null)
    {
        (_channel, _agent) = (channel, agent);
        return this;
    }

    public ARegistration Counting(OrderCounting counting)
    {
        _counting = counting;
        return this;
    }

    public RegistrationStatement Statement => _stated;

    public ChildbearingRegistration Drafted() => ChildbearingRegistration.Draft("519901101201", _channel, _agent, _stated, _counting, Today);

    public ChildbearingRegistration Accepted()
    {
        var registration = Drafted();
        registration.Accept("519901101202600001", "GZ-2026-1", "XX-2026-1", Clerk);
        return registration;
    }

    public ChildbearingRegistration Checking()
    {
        var registration = Accepted();
        registration.BeginCheck("邻县某镇", "婚姻状况是否一致", "XX-2026-1", Today.AddDays(21), Clerk);
        return registration;
    }

    public ChildbearingRegistration Registered()
    {
        var registration = Accepted();
        registration.Register(Code(), Clerk);
        return registration;
    }

    public ChildbearingRegistration Cancelled()
    {
        var registration = Registered();
        registration.Cancel(true, RegistrationChannel.Window, null, Clerk);
        return registration;
    }

    public ChildbearingRegistration In(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Draft => Drafted(),
        RegistrationStatus.Accepted => Accepted(),
        RegistrationStatus.Checking => Checking(),
        RegistrationStatus.Registered => Registered(),
        RegistrationStatus.Cancelled => Cancelled(),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
