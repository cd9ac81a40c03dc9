using System.Text.Json;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence.Administration;
using FamilyPlanning.Persistence.Households;
using FamilyPlanning.Persistence.Incentives;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Persistence;

/// <summary>Everything the office keeps. One mapping file per table under the area's folder.</summary>
public sealed class FamilyPlanningDb(DbContextOptions<FamilyPlanningDb> options, ActContext act)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Who acts; the interceptors read it.</summary>
    public ActContext Act { get; } = act;

    public DbSet<Area> Areas => Set<Area>();
    public DbSet<AreaChange> AreaChanges => Set<AreaChange>();
    public DbSet<Officer> Officers => Set<Officer>();
    public DbSet<Household> Households => Set<Household>();
    public DbSet<Person> Persons => Set<Person>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<PopulationEvent> PopulationEvents => Set<PopulationEvent>();
    public DbSet<PersonVersion> PersonVersions => Set<PersonVersion>();
    public DbSet<HouseholdVersion> HouseholdVersions => Set<HouseholdVersion>();
    public DbSet<DuplicatePair> DuplicatePairs => Set<DuplicatePair>();
    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportLayout> ImportLayouts => Set<ImportLayout>();
    public DbSet<ImportFinding> ImportFindings => Set<ImportFinding>();
    public DbSet<ServiceAgreement> ServiceAgreements => Set<ServiceAgreement>();
    public DbSet<ReportIssue> ReportIssues => Set<ReportIssue>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<ChildbearingRegistration> ChildbearingRegistrations => Set<ChildbearingRegistration>();
    public DbSet<RegistrationParty> RegistrationParties => Set<RegistrationParty>();
    public DbSet<RegistrationHandling> RegistrationHandlings => Set<RegistrationHandling>();
    public DbSet<RegistrationSlip> RegistrationSlips => Set<RegistrationSlip>();
    public DbSet<EntitlementCheck> EntitlementChecks => Set<EntitlementCheck>();
    public DbSet<RegistrationCounter> RegistrationCounters => Set<RegistrationCounter>();
    public DbSet<ServiceInvitation> ServiceInvitations => Set<ServiceInvitation>();
    public DbSet<MaternityClient> MaternityClients => Set<MaternityClient>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<ProgrammeAmount> ProgrammeAmounts => Set<ProgrammeAmount>();
    public DbSet<IncentiveApplication> IncentiveApplications => Set<IncentiveApplication>();
    public DbSet<ApplicationStep> ApplicationSteps => Set<ApplicationStep>();
    public DbSet<PayeeAccount> PayeeAccounts => Set<PayeeAccount>();
    public DbSet<PaymentBatch> PaymentBatches => Set<PaymentBatch>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<ReturnFile> ReturnFiles => Set<ReturnFile>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<OfficerSession> OfficerSessions => Set<OfficerSession>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<PolicyParameter> PolicyParameters => Set<PolicyParameter>();
    public DbSet<RequestKey> RequestKeys => Set<RequestKey>();
    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Writes an audit line for something that is not a plain change of a row: an opening, an unmasking, a bulk act. Saved with the next <c>SaveChanges</c>.</summary>
    public void Trail(string action, string recordType, Guid? recordId, string? areaCode, DateTimeOffset at, object? details = null) =>
        AuditEntries.Add(AuditEntry.Of(
            at, Act.Officer?.Id, Act.Officer?.Name ?? "", areaCode, action, recordType, recordId,
            details is null ? "{}" : JsonSerializer.Serialize(details, AuditInterceptor.Json), Act.Reason, Act.CorrelationId));

    /// <summary>Saves only if <paramref name="record"/> is still at the version the officer saw.</summary>
    public void Expect(Record record, uint version) => Entry(record).Property(r => r.Version).OriginalValue = version;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<decimal>().HavePrecision(14, 2);
        configurationBuilder.Properties<IncentiveDecision>().HaveConversion<DecisionJson, DecisionComparer>().HaveColumnType("jsonb");
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("btree_gist");
        builder.HasSequence<long>(PersonMapping.Serials);
        builder.ApplyConfigurationsFromAssembly(typeof(FamilyPlanningDb).Assembly);
        RecordConventions.Apply(builder);
        builder.HasDbFunction(() => SearchText.FoldPinyin("")).HasName("fold_pinyin").HasSchema("public");
    }
}
