using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;

namespace FamilyPlanning.Domain.Tests.Incentives;

/// <summary>Valid things to begin a test with; made by the real methods.</summary>
internal static class Subsidies
{
    public const string Village = "519901101201";

    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly Guid Clerk = Guid.NewGuid(), Reviewer = Guid.NewGuid(), County = Guid.NewGuid(), Head = Guid.NewGuid();

    public static readonly ProgrammeAmount[] National =
        [ProgrammeAmount.Enact(Programme.ChildcareSubsidy, "", "", new DateOnly(2025, 1, 1), 3600m, AmountUnit.YuanPerYear, "育儿补贴制度实施方案", SourceMark.Verified)];

    public static ActingOfficer By(Guid officer, DateOnly? on = null) =>
        new(officer, new DateTimeOffset((on ?? Today).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)), on ?? Today);

    public static ChildFacts Child(DateOnly birth, DateOnly? death = null, bool? national = true, bool registeredHere = true) =>
        new("梁宸宇", Village, "石桥村", birth, death, national, registeredHere, registeredHere ? null : "邻县");

    public static ChildcareSubsidyFacts Facts(
        DateOnly birth, int year, IReadOnlyList<StandingClaim>? standing = null, string? card = "6217000000000000004", int? stated = null, DateOnly? receivedOn = null) =>
        new(Child(birth), year, receivedOn ?? new DateOnly(year, 11, 23), standing ?? [], AccountReading.Read(AccountKind.BankCard, card), stated, true);

    public static IncentiveDecision Decide(DateOnly birth, int year, string? card = "6217000000000000004") =>
        ChildcareSubsidyDecision.Decide(Facts(birth, year, card: card), National);

    public static IncentiveDecision Payable => Decide(new DateOnly(2024, 3, 9), 2026);

    public static IncentiveDecision WithoutCard => Decide(new DateOnly(2024, 3, 9), 2026, "");

    public static ProtectedNumber Number(byte mark = 1) => new([mark], [mark], "5199**********0021");

    public static PayeeAccount Account(string holder = "邓艳梅") => PayeeAccount.Enter(Village, AccountKind.BankCard, holder, "青禾村镇银行", Number(), Clerk);

    public static ApplicationEntry Entry(PayeeAccount? account, Guid? child = null) => new(
        new Beneficiary(child ?? Guid.NewGuid(), Village, "梁宸宇", new DateOnly(2024, 3, 9), null),
        new Applicant(null, "邓艳梅", ApplicantRelation.Mother, Number(2), null), account?.Id, null, null, "1", Today);

    public static IncentiveApplication Received(PayeeAccount? account = null, IncentiveDecision? decision = null) => IncentiveApplication.Receive(
        "519901101202600001", Programme.ChildcareSubsidy, 2026, ClaimKind.First, Entry(account), decision ?? Payable,
        new ReceiptDays(Today, Today.AddDays(42)), By(Clerk));

    public static IncentiveApplication Confirmed(PayeeAccount account)
    {
        var application = Received(account);
        application.Review(Payable, null, By(Reviewer));
        application.Confirm(Payable, null, By(County));
        return application;
    }
}
