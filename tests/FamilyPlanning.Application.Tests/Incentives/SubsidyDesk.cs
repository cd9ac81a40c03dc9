using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Incentives;

/// <summary>The office at work with the childcare subsidy: each step in a request of its own, by the real acts.</summary>
internal sealed class SubsidyDesk(TestOffice office)
{
    private static int _card;

    public static readonly DateOnly Today = TestClock.Today;

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    /// <summary>A card number with a right check digit, another one each time.</summary>
    public static string Card()
    {
        var body = $"629999{Interlocked.Increment(ref _card):D12}";
        return body + Enumerable.Range(0, 10).First(digit => BankCardNumber.Read($"{body}{digit}").Valid);
    }

    /// <summary>A child of a couple in the ledger.</summary>
    public async Task<(Guid Child, Guid Mother, Guid Father)> ChildAsync(DateOnly born, string village = TestOffice.Stonebridge, string name = "张晨曦")
    {
        var (household, father, mother) = await office.RegisterCoupleAsync(village);
        var officer = office.Clerk.Covers(village) ? office.Clerk : office.Neighbour;
        await using var db = office.NewDb(officer);
        var child = TestOffice.Member(name, Sex.Female, born, "30", "10");
        var id = await new RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(child, household, mother, father, 1, null, officer, _ct);
        return (id, mother, father);
    }

    public static SubsidyForm Form(Guid applicant, int year = 2026, string? card = null, DateOnly? receivedOn = null) => new(
        year, receivedOn ?? Today, applicant, null, null, ApplicantRelation.Mother, null, null, AccountKind.BankCard, null, "青禾村镇银行", card ?? Card(), null, true);

    public async Task<Guid> ReceiveAsync(Guid child, SubsidyForm form, Officer? by = null)
    {
        var officer = by ?? office.Clerk;
        await using var db = office.NewDb(officer);
        return await new ReceiveApplication(db, Entries(db), Judgement(db), Numbers(db), office.Clock).ExecuteAsync(child, form, officer, _ct);
    }

    public async Task CorrectAsync(Guid application, Guid child, SubsidyForm form, uint? version = null)
    {
        await using var db = office.NewDb(office.Clerk);
        await new CorrectApplication(db, Entries(db), Judgement(db), Numbers(db), office.Clock)
            .ExecuteAsync(application, child, form, version ?? await VersionAsync<IncentiveApplication>(application), office.Clerk, _ct);
    }

    public async Task ReviewAsync(Guid application, Officer? by = null, uint? version = null)
    {
        var officer = by ?? office.Head;
        await using var db = office.NewDb(officer);
        await new ReviewApplication(db, Judgement(db), office.Clock).ExecuteAsync(application, "材料齐全", version ?? await VersionAsync<IncentiveApplication>(application), officer, _ct);
    }

    public async Task ConfirmAsync(Guid application, Officer? by = null, uint? version = null)
    {
        var officer = by ?? office.CountyOfficial;
        await using var db = office.NewDb(officer);
        await new ConfirmApplication(db, Judgement(db), office.Clock).ExecuteAsync(application, null, version ?? await VersionAsync<IncentiveApplication>(application), officer, _ct);
    }

    public async Task ReturnAsync(Guid application, ReturnReason reason, Officer by)
    {
        await using var db = office.NewDb(by);
        await new ReturnApplication(db, Judgement(db), office.Clock).ExecuteAsync(application, reason, null, await VersionAsync<IncentiveApplication>(application), by, _ct);
    }

    public async Task WithdrawAsync(Guid application)
    {
        await using var db = office.NewDb(office.Clerk);
        await new WithdrawApplication(db, office.Clock).ExecuteAsync(application, null, await VersionAsync<IncentiveApplication>(application), office.Clerk, _ct);
    }

    public async Task CorrectAccountAsync(Guid application, string card)
    {
        await using var db = office.NewDb(office.Clerk);
        await new CorrectAccount(db, Entries(db), office.Clock)
            .ExecuteAsync(application, AccountKind.BankCard, "王秀英", null, card, null, await VersionAsync<IncentiveApplication>(application), office.Clerk, _ct);
    }

    /// <summary>A confirmed application of a new child.</summary>
    public async Task<(Guid Application, Guid Child)> ConfirmedAsync(DateOnly? born = null, string? card = null)
    {
        var (child, mother, _) = await ChildAsync(born ?? new DateOnly(2024, 3, 9));
        var application = await ReceiveAsync(child, Form(mother, card: card));
        await ReviewAsync(application);
        await ConfirmAsync(application);
        return (application, child);
    }

    public async Task<Guid> PrepareAsync(Officer? by = null, string area = TestOffice.County)
    {
        var officer = by ?? office.CountyOfficial;
        await using var db = office.NewDb(officer);
        return await new PreparePaymentBatch(db, Numbers(db), new PaymentCandidates(db), office.Clock).ExecuteAsync(area, null, "2026年第四季度育儿补贴", officer, _ct);
    }

    public async Task SubmitAsync(Guid batch)
    {
        await using var db = office.NewDb(office.CountyOfficial);
        await new SubmitBatch(db, office.Clock).ExecuteAsync(batch, await VersionAsync<PaymentBatch>(batch), office.CountyOfficial, _ct);
    }

    public async Task ApproveAsync(Guid batch, Officer? by = null, uint? version = null)
    {
        var officer = by ?? office.CountyHead;
        await using var db = office.NewDb(officer);
        await new ApproveBatch(db, office.Clock).ExecuteAsync(batch, version ?? await VersionAsync<PaymentBatch>(batch), officer, _ct);
    }

    public async Task DiscardAsync(Guid batch)
    {
        await using var db = office.NewDb(office.CountyOfficial);
        await new DiscardBatch(db, office.Clock).ExecuteAsync(batch, "重复拟制", await VersionAsync<PaymentBatch>(batch), office.CountyOfficial, _ct);
    }

    public async Task<Paper> ExportAsync(Guid batch)
    {
        await using var db = office.NewDb(office.CountyOfficial);
        return await new ExportBankFile(db, office.Protection, office.Clock).ExecuteAsync(batch, await VersionAsync<PaymentBatch>(batch), office.CountyOfficial, _ct);
    }

    public async Task<RecordReturnFile.Outcome> AnswerAsync(Guid batch, byte[] content)
    {
        await using var db = office.NewDb(office.CountyOfficial);
        return await new RecordReturnFile(db, office.Clock).ExecuteAsync(batch, content, office.CountyOfficial, _ct);
    }

    /// <summary>An exported batch of everybody who waits.</summary>
    public async Task<(Guid Batch, Paper File)> ExportedAsync()
    {
        var batch = await PrepareAsync();
        await SubmitAsync(batch);
        await ApproveAsync(batch);
        return (batch, await ExportAsync(batch));
    }

    public async Task<ApplicationReader.Picture> OpenAsync(Guid application, Officer? by = null)
    {
        var officer = by ?? office.Clerk;
        await using var db = office.NewDb(officer);
        return await new ApplicationReader(db, Judgement(db), office.Clock).OpenAsync(application, officer, _ct);
    }

    public async Task<uint> VersionAsync<T>(Guid id) where T : Domain.Record
    {
        await using var db = office.NewDb();
        return await db.Set<T>().AsNoTracking().Where(r => r.Id == id).Select(r => r.Version).SingleAsync(_ct);
    }

    public SubsidyEntry Entries(FamilyPlanningDb db) => new(db, office.Protection, office.Clock);

    public static SubsidyJudgement Judgement(FamilyPlanningDb db) => new(db, new ProgrammeAmounts(db), new PolicyParameters(db));

    public static ApplicationNumbers Numbers(FamilyPlanningDb db) => new(db, new WorkCalendarReader(db), new PolicyParameters(db));
}
