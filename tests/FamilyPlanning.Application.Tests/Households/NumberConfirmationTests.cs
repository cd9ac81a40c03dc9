using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FamilyPlanning.Application.Tests.Households;

public sealed class NumberConfirmationTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _born = new(1951, 4, 3);
    private static readonly Correction _paper = new(CorrectionReason.Paper, null, FactSource.Police);

    [Fact]
    public async Task A_check_digit_that_the_card_really_has_is_kept_with_the_reason_and_the_birth_date_of_the_card()
    {
        var number = TestOffice.NumberFor(_born, Sex.Female);
        var odd = number[..17] + "0123456789".First(digit => digit != number[17]);

        Assert.Equal("person.identity-invalid", await RefusedAsync(Typed("吕秀珍", odd)));
        Assert.Equal("person.confirmation-words", await RefusedAsync(Typed("吕秀珍", odd) with { NumberConfirmation = "看" }));
        Assert.Equal("person.identity-invalid", await RefusedAsync(Typed("吕秀珍", odd[..17]) with { NumberConfirmation = "已看原件" }));
        var id = await FileAsync(Typed("吕秀珍", odd) with { NumberConfirmation = "已看原件" });

        await using var db = office.NewDb();
        var person = await db.Persons.SingleAsync(p => p.Id == id, _ct);
        Assert.Equal(("已看原件", odd[^4..], _born, IdentityDocumentKind.ResidentId), (person.NumberConfirmation, person.IdentityLast4, person.BirthDate, person.DocumentKind));
    }

    [Fact]
    public async Task What_a_number_was_checked_against_is_kept_only_where_it_does_not_fit_by_itself()
    {
        var id = await FileAsync(Typed("邹桂珍", TestOffice.NumberFor(_born, Sex.Female)) with { NumberConfirmation = "已看原件" });

        await using var db = office.NewDb();
        Assert.Null((await db.Persons.SingleAsync(p => p.Id == id, _ct)).NumberConfirmation);
    }

    [Fact]
    public async Task A_number_that_went_with_a_merged_record_is_asked_about_when_it_is_typed_again()
    {
        var number = TestOffice.NumberFor(_born, Sex.Female);
        var (kept, twice) = (await FileAsync(Typed("蒋月英", TestOffice.NumberFor(_born, Sex.Female))), await FileAsync(Typed("江月英", number)));
        await using (var db = office.NewDb(office.Clerk))
            await new MergePersons(db, office.Clock).ExecuteAsync((kept, await VersionAsync(kept)), (twice, await VersionAsync(twice)), [], FactSource.Police, office.Clerk, _ct);

        await using var read = office.NewDb(office.Clerk);
        var likely = await new LikelyPeople(read, office.Protection, office.Clock).FindAsync(Typed("张三妹", number), TestOffice.Stonebridge, null, office.Clerk, _ct);
        Assert.Equal((Guid?)kept, Assert.Single(likely).Id);
    }

    [Fact]
    public async Task Two_people_with_one_number_are_both_kept_and_both_found()
    {
        var number = TestOffice.NumberFor(_born, Sex.Female);
        var one = await FileAsync(Typed("尤桂英", number));

        Assert.Equal("person.identity-on-file", await RefusedAsync(Typed("施凤莲", number)));
        var other = await FileAsync(Typed("施凤莲", number) with { NumberConfirmation = "两人均看原件", SharesNumber = true });

        await using var db = office.NewDb(office.Clerk);
        var found = await new PersonSearch(db, office.Protection, office.Clock).FindAsync(number, office.Clerk, _ct);
        Assert.Equal([one, other], found.Select(row => row.Id).Order());
        Assert.Equal(2, (await new LikelyPeople(db, office.Protection, office.Clock).FindAsync(Typed("张三妹", number), TestOffice.Stonebridge, null, office.Clerk, _ct)).Count);
        await new FindDuplicates(db, office.Clock).ExecuteAsync(_ct);
        Assert.Single(await new DuplicateSearch(db).OfAsync(one, office.Clerk, _ct));
    }

    [Fact]
    public async Task Two_records_with_one_number_that_were_one_person_leave_the_number_to_the_one()
    {
        var number = TestOffice.NumberFor(_born, Sex.Female);
        var one = await FileAsync(Typed("孔秀芳", number));
        var other = await FileAsync(Typed("孔秀芬", number) with { NumberConfirmation = "两人均看原件", SharesNumber = true });

        await using (var db = office.NewDb(office.Clerk))
            await new MergePersons(db, office.Clock).ExecuteAsync((other, await VersionAsync(other)), (one, await VersionAsync(one)), [], FactSource.Police, office.Clerk, _ct);

        Assert.Equal("person.identity-on-file", await RefusedAsync(Typed("张三妹", number)));
    }

    [Fact]
    public async Task Without_a_number_the_birth_date_is_corrected_and_the_person_is_counted_from_it()
    {
        var id = await FileAsync(new MemberEntry("严阿婆", null, Sex.Female, _born, "52", "01", "30", null, null, null, null, null), always: true);

        await CorrectAsync(id, new MemberEntry("严阿婆", null, Sex.Female, _born.AddYears(2), "52", "01", "30", null, null, null, null, null));

        await using var db = office.NewDb();
        Assert.Equal(_born.AddYears(2), (await db.Persons.SingleAsync(p => p.Id == id, _ct)).BirthDate);
        Assert.Equal(_born.AddYears(2), (await db.Memberships.SingleAsync(m => m.PersonId == id, _ct)).From);
    }

    [Fact]
    public async Task A_birth_date_beside_a_number_is_corrected_only_with_what_it_was_checked_against()
    {
        var id = await FileAsync(Typed("金玉娥", TestOffice.NumberFor(_born, Sex.Female)));
        var corrected = Typed("金玉娥", null) with { BirthDate = _born.AddDays(30) };

        Assert.Equal("person.birth-from-number", (await Assert.ThrowsAsync<RuleBrokenException>(() => CorrectAsync(id, corrected))).Rule);
        await CorrectAsync(id, corrected with { NumberConfirmation = "户口簿与证件不一致，以户口簿为准" });

        await using var db = office.NewDb();
        Assert.Equal(_born.AddDays(30), (await db.Persons.SingleAsync(p => p.Id == id, _ct)).BirthDate);
    }

    private static MemberEntry Typed(string name, string? number) => new(name, number, Sex.Female, _born, "52", "01", "30", null, null, null, null, null);

    private async Task<Guid> FileAsync(MemberEntry member, bool always = false)
    {
        await using var db = office.NewDb(office.Clerk);
        if (!always)
        {
            var (household, _, _) = await office.RegisterCoupleAsync();
            return await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, member, new(2020, 1, 1), office.Clerk, _ct);
        }

        var id = await new RegisterHousehold(db, office.Protection, office.Clock).ExecuteAsync(
            TestOffice.Stonebridge, $"N{Guid.NewGuid():N}"[..12], 1, null, true, new(2020, 1, 1), [member with { Kinship = "02" }], office.Clerk, _ct);
        return await db.Persons.Where(p => p.HouseholdId == id).Select(p => p.Id).SingleAsync(_ct);
    }

    private async Task<string> RefusedAsync(MemberEntry member) => (await Assert.ThrowsAsync<RuleBrokenException>(() => FileAsync(member))).Rule;

    private async Task CorrectAsync(Guid id, MemberEntry entry)
    {
        await using var db = office.NewDb(office.Clerk);
        await new CorrectPerson(db, office.Protection, office.Clock).ExecuteAsync(id, entry, _paper, await VersionAsync(id), office.Clerk, _ct);
    }

    private async Task<uint> VersionAsync(Guid person)
    {
        await using var db = office.NewDb();
        return (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == person, _ct)).Version;
    }
}
