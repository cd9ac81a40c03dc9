using System.Globalization;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using static FamilyPlanning.Application.Tests.Registrations.RegistrationActs;

namespace FamilyPlanning.Application.Tests.Registrations;

public sealed class NumberingTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task Thirty_two_clerks_at_once_leave_no_gap_and_no_double_even_when_some_give_up()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var gate = new TaskCompletionSource();

        var clerks = Enumerable.Range(0, 32).Select(async clerk =>
        {
            await gate.Task;
            for (var i = 0; i < 4; i++)
            {
                if (i == 2) await GiveUpAsync();
                else await office.TakeAsync(Request(wife));
            }
        }).ToList();
        gate.SetResult();
        await Task.WhenAll(clerks);

        Assert.Equal(Enumerable.Range(1, 96), (await SerialsAsync(office, "519901101", 2026)).Order());
    }

    [Fact]
    public async Task Offices_and_years_count_for_themselves()
    {
        await using var own = new TestOffice();
        await own.InitializeAsync();
        await own.TakeAsync(Stranger(TestOffice.OtherVillage), own.Neighbour);
        own.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 15, 59, 0, TimeSpan.Zero));
        await own.TakeAsync(Stranger(TestOffice.OtherVillage), own.Neighbour);
        own.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));
        await own.TakeAsync(Stranger(TestOffice.OtherVillage), own.Neighbour);

        // 16:00 UTC is midnight in the office: the new year has begun.
        Assert.Equal([1, 2], (await SerialsAsync(own, "519901102", 2026)).Order());
        Assert.Equal([1], await SerialsAsync(own, "519901102", 2027));
    }

    [Fact]
    public async Task A_number_is_only_taken_inside_the_transaction_that_uses_it()
    {
        await using var db = office.NewDb(office.Clerk);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.NextNumberAsync(TestOffice.Stonebridge, 2026, CancellationToken.None));
    }

    [Fact]
    public async Task The_database_refuses_a_number_for_a_draft_and_an_accepted_registration_without_one()
    {
        var id = await office.TakeAsync(Stranger(TestOffice.OtherVillage), office.Neighbour);

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => office.Database.AskAsync($"UPDATE childbearing_registrations SET number = NULL WHERE id = '{id}'"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => office.Database.AskAsync($"UPDATE childbearing_registrations SET status = 'Draft' WHERE id = '{id}'"));
    }

    // Takes the number and fails afterwards: the second parent is the applicant again.
    private async Task GiveUpAsync()
    {
        await using var db = office.NewDb(office.Clerk);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.NextNumberAsync(TestOffice.Stonebridge, 2026, CancellationToken.None);
        await transaction.RollbackAsync();
    }

    private static RegistrationRequest Stranger(string village) =>
        Request(Guid.Empty, village) with { Stated = Request(Guid.Empty).Stated with { Applicant = Elsewhere("外来人", null) } };

    private static async Task<List<int>> SerialsAsync(TestOffice office, string township, int year)
    {
        await using var db = office.NewDb();
        var prefix = $"{township}{year}";
        var numbers = await db.ChildbearingRegistrations.Where(r => r.Number!.StartsWith(prefix)).Select(r => r.Number!).ToListAsync();
        return [.. numbers.Select(n => int.Parse(n[13..], CultureInfo.InvariantCulture))];
    }
}
