using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Turns what a clerk entered into what an application keeps: people from the ledger, numbers protected, account read.</summary>
public sealed class SubsidyEntry(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>An entry ready to be judged and received.</summary>
    /// <param name="Applicant">Applicant.</param>
    /// <param name="Account">Account as read; may be no account money can go to.</param>
    /// <param name="Payee">Account on file or new; none while its number is not valid.</param>
    /// <param name="OtherParent">Other parent in the ledger.</param>
    public sealed record Reading(Applicant Applicant, AccountReading Account, PayeeAccount? Payee, Person? OtherParent);

    /// <summary>Reads the entry for a child; a new account is added to the context and saved with the application.</summary>
    public async Task<Reading> ReadAsync(Person child, SubsidyForm form, Officer officer, CancellationToken ct)
    {
        var parents = await ParentsAsync(child, ct);
        var person = form.ApplicantId is { } id ? parents.Find(p => p.Id == id) ?? await InLedgerAsync(id, officer, ct) : null;
        var applicant = ApplicantOf(person, form);
        var (account, payee) = await AccountAsync(child, applicant, form, officer, ct);
        return new Reading(applicant, account, payee, parents.Find(p => p.Id != person?.Id));
    }

    /// <summary>The entry as the application keeps it.</summary>
    public static ApplicationEntry Of(Person child, SubsidyForm form, Reading read) => new(
        new Beneficiary(child.Id, child.AreaCode, child.Name, child.BirthDate, child.IdentityMasked), read.Applicant, read.Payee?.Id, read.OtherParent?.Id,
        read.OtherParent?.Name ?? form.OtherParentName, form.Promised ? SubsidyForm.PromiseVersion : null, form.Promised ? form.ReceivedOn : null);

    // The parents of a child of the own village are read wherever they stand in the ledger: they apply here.
    private Task<List<Person>> ParentsAsync(Person child, CancellationToken ct) =>
        db.Persons.AsNoTracking().Where(p => p.Id == child.MotherId || p.Id == child.FatherId).ToListAsync(ct);

    private async Task<Person> InLedgerAsync(Guid id, Officer officer, CancellationToken ct) =>
        await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RecordNotFoundException("person", id);

    private Applicant ApplicantOf(Person? person, SubsidyForm form)
    {
        var name = person?.Name ?? form.ApplicantName;
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(name), "incentives.applicant-required");
        var phone = string.IsNullOrWhiteSpace(form.Phone) ? person?.Phone : PhoneNumber.Normalize(form.Phone);
        if (person is { IdentityCipher: { } cipher, IdentityIndex: { } index, IdentityMasked: { } masked })
            return new Applicant(person.Id, name!, form.Relation, new ProtectedNumber(cipher, index, masked), phone);
        var number = IdentityNumber.Read(form.ApplicantNumber, clock.Today());
        RuleBrokenException.Unless(number.Valid, "incentives.applicant-number");
        return new Applicant(person?.Id, name!, form.Relation, protection.ProtectIdentity(number), phone);
    }

    private async Task<(AccountReading, PayeeAccount?)> AccountAsync(Person child, Applicant applicant, SubsidyForm form, Officer officer, CancellationToken ct)
    {
        if (form.AccountId is { } id)
        {
            var known = await db.PayeeAccounts.Where(a => a.Id == id && db.IncentiveApplications.Any(x => x.AccountId == a.Id && x.PersonId == child.Id)).SingleOrDefaultAsync(ct)
                ?? throw new RecordNotFoundException("account", id);
            RuleBrokenException.Unless(known.RefusedOn is null, "incentives.account-to-correct");
            return (AccountReading.OnFile(known), known);
        }

        var reading = AccountReading.Read(form.AccountKind, form.AccountNumber);
        return (reading, reading.Valid ? Enter(child.AreaCode, reading, form.AccountHolder ?? applicant.Name, form.AccountBank, officer) : null);
    }

    /// <summary>Puts a valid account on file.</summary>
    internal PayeeAccount Enter(string areaCode, AccountReading reading, string holder, string? bank, Officer officer)
    {
        var number = new ProtectedNumber(
            protection.Encrypt(reading.Number, FieldProtection.AccountNumber), protection.BlindIndex(reading.Number, FieldProtection.AccountNumber), reading.Masked!);
        var account = PayeeAccount.Enter(areaCode, reading.Kind, holder, bank, number, officer.Id);
        db.PayeeAccounts.Add(account);
        return account;
    }
}
