using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests.Households;

public sealed class HandOverTests
{
    private const string Stonebridge = "519901101201", Springwater = "519901102201", AnotherCounty = "519902101201";
    private static readonly DateOnly _today = new(2026, 11, 23), _due = new(2026, 12, 14);
    private static readonly Guid _officer = Guid.NewGuid();
    private static readonly HandOverConsent _consent = new("王秀英", _today, ConsentWay.InPerson);
    private static readonly HandOverPlace _ownHousehold = new("0801", true, null, true, false);
    private static readonly ProtectedNumber _number = new([1], [2], "519901********0000");

    [Fact]
    public void An_office_hands_over_within_the_county_and_it_is_done()
    {
        var given = HandOver.Give(Resident(), Springwater, _ownHousehold, null, _officer, _today);

        given.Complete(Guid.NewGuid(), 1, _today, _officer, _today);

        Assert.Equal((HandOverStatus.HandedOver, Stonebridge, Springwater, 1), (given.Status, given.AreaCode, given.ReceivingCode, given.People));
        Assert.Null(given.DueOn);
    }

    [Theory]
    [InlineData(Stonebridge, "hand-over.same-village")]
    [InlineData(AnotherCounty, "hand-over.other-county")]
    [InlineData("519901102000", "hand-over.village-required")]
    public void It_goes_to_another_village_of_the_same_county(string receiving, string rule) =>
        Refused(rule, () => HandOver.Give(Resident(), receiving, _ownHousehold, null, _officer, _today));

    [Fact]
    public void Nobody_is_handed_over_who_died_or_moved_away()
    {
        var (dead, gone) = (Resident(), Resident());
        dead.Die(_today, _today);
        gone.MoveOut(null, _today, _today);

        Refused("person.not-present", () => HandOver.Give(dead, Springwater, _ownHousehold, null, _officer, _today));
        Refused("person.not-present", () => Asked(gone));
        Refused("person.not-present", () => HandOver.Write(gone, false, "龙山县", null, _consent, null, _officer, _today));
    }

    [Theory]
    [InlineData(null, true, null, false, "hand-over.household-required")]
    [InlineData("0801", false, null, false, "hand-over.kinship-required")]
    [InlineData("0801", false, "02", false, "household.one-head")]
    [InlineData("0801", false, "12", true, "hand-over.whole-needs-own")]
    public void Whoever_comes_is_taken_in_somewhere(string? number, bool own, string? kinship, bool whole, string rule) =>
        Refused(rule, () => HandOver.Give(Resident(), Springwater, new HandOverPlace(number, own, kinship, true, whole), null, _officer, _today));

    [Fact]
    public void No_request_and_no_letter_leaves_an_office_without_the_persons_consent()
    {
        foreach (var missing in (HandOverConsent[])[new(" ", _today, ConsentWay.Written), new("王秀英", null, ConsentWay.Written), new("王秀英", _today, null)])
        {
            Refused("hand-over.consent-required", () => Asked(Resident(), missing));
            Refused("hand-over.consent-required", () => HandOver.Write(Resident(), false, "龙山县", null, missing, null, _officer, _today));
            Refused("hand-over.consent-required", () => Received(missing));
        }

        Refused("hand-over.consent-day", () => Asked(Resident(), _consent with { On = _today.AddDays(1) }));
    }

    [Fact]
    public void Only_the_office_can_be_late_and_only_while_it_owes_the_answer()
    {
        var asked = Asked(Resident());

        Assert.False(asked.OfficeIsLate(_due));
        Assert.True(asked.OfficeIsLate(_due.AddDays(1)));
        asked.Decline("本人尚未迁走", _officer, _due.AddDays(1));
        Assert.False(asked.OfficeIsLate(_due.AddDays(9)));
        Assert.False(HandOver.Write(Resident(), false, "龙山县", null, _consent, null, _officer, _today).OfficeIsLate(_due.AddYears(1)));
    }

    [Fact]
    public void An_answer_of_no_gives_its_reason_in_words()
    {
        var asked = Asked(Resident());

        Refused("hand-over.reason-required", () => asked.Decline(" ", _officer, _today));
        asked.Decline(" 本人尚未迁走 ", _officer, _today);

        Assert.Equal((HandOverStatus.Declined, "本人尚未迁走"), (asked.Status, asked.AnswerWords));
    }

    [Fact]
    public void What_is_answered_or_withdrawn_is_not_answered_again()
    {
        var (agreed, declined, withdrawn) = (Asked(Resident()), Asked(Resident()), Asked(Resident()));
        agreed.Complete(Guid.NewGuid(), 1, _today, _officer, _today);
        declined.Decline("本人尚未迁走", _officer, _today);
        withdrawn.Withdraw(_officer, _today);

        foreach (var ended in (HandOver[])[agreed, declined, withdrawn])
        {
            Refused("hand-over.not-open", () => ended.Complete(Guid.NewGuid(), 1, _today, _officer, _today));
            Refused("hand-over.not-open", () => ended.Decline("本人尚未迁走", _officer, _today));
            Refused("hand-over.not-open", () => ended.Withdraw(_officer, _today));
        }
    }

    [Fact]
    public void Only_who_asked_or_wrote_can_withdraw()
    {
        Refused("hand-over.not-open", () => Received(_consent).Withdraw(_officer, _today));
        Refused("hand-over.not-open", () => HandOver.Give(Resident(), Springwater, _ownHousehold, null, _officer, _today).Withdraw(_officer, _today));
    }

    [Fact]
    public void A_received_letter_keeps_the_number_only_until_it_is_answered()
    {
        var letter = Received(_consent);
        Assert.NotNull(letter.IdentityCipher);

        letter.Decline("查无此人在本村居住", _officer, _today);

        Assert.Null(letter.IdentityCipher);
        Assert.Equal(_number.Masked, letter.IdentityMasked);
    }

    [Fact]
    public void Nobody_is_counted_anywhere_from_a_day_to_come() =>
        Refused("person.date-in-future", () => Asked(Resident()).Complete(Guid.NewGuid(), 1, _today.AddDays(1), _officer, _today));

    private static Person Resident() =>
        Person.File(Household.Open(Stonebridge, "0101", 1, null, new DateOnly(2020, 1, 1)), new PersonName("王秀英", "wangxiuying", "wxy"), Sex.Female, new DateOnly(1990, 5, 6), "02", _today);

    private static HandOver Asked(Person person, HandOverConsent? consent = null) => HandOver.Ask(person, Springwater, _ownHousehold, consent ?? _consent, null, _due, _officer, _today);

    private static HandOver Received(HandOverConsent consent) => HandOver.Receive(Stonebridge, "王秀英", _number, "龙山县", null, consent, _today, _due, null, _officer, _today);

    private static void Refused(string rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
