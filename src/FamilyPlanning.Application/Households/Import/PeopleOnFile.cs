using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Recognises the people of a reading who are on file, so that the same ledger adds nobody twice.</summary>
public sealed class PeopleOnFile(FamilyPlanningDb db, FieldProtection protection)
{
    private const int AtOnce = 10_000;

    /// <summary>
    /// Marks the rows of people on file: by the number; without one on either side by village, name, birth date and sex.
    /// A number on file under another name, and a person on file in another village, keep the row out.
    /// </summary>
    public async Task RecogniseAsync(LedgerReading reading, string townshipCode, Officer officer, CancellationToken ct)
    {
        await ByNumberAsync(reading, ct);
        await ByNameAsync(reading, townshipCode, officer, ct);
        foreach (var row in reading.Rows) row.Close();
        JoinFamilies(reading);
    }

    /// <summary>Somebody new joins the household in which the others of the same household are, whatever number it bears by now.</summary>
    private static void JoinFamilies(LedgerReading reading)
    {
        foreach (var rows in reading.Rows.GroupBy(row => (row.Sheet, row.Village?.Code, row.HouseholdKey)))
        {
            var joined = rows.FirstOrDefault(row => row is { OnFile: not null, IsHead: true }) ?? rows.FirstOrDefault(row => row.OnFile is not null);
            foreach (var row in rows.Where(row => row.IsNew)) row.JoinsHousehold = joined?.OnFile!.HouseholdId;
        }
    }

    /// <summary>Numbers are unique in the whole county, so people of other townships are met here too.</summary>
    private async Task ByNumberAsync(LedgerReading reading, CancellationToken ct)
    {
        var rows = reading.Rows.Where(row => row.IdentityNumber is not null && !row.Has(FindingKind.DuplicateNumberSamePersonLater))
            .ToDictionary(row => Convert.ToHexString(protection.BlindIndex(row.IdentityNumber!, FieldProtection.IdentityNumber)));
        await ByNumberOfTwoAsync(rows, ct);
        foreach (var indexes in rows.Keys.Select(Convert.FromHexString).Chunk(AtOnce))
        {
            var found = await db.Persons.AsNoTracking().Where(person => indexes.Contains(person.IdentityIndex) && !person.SharesNumber)
                .Select(person => new { Index = person.IdentityIndex!, person.Id, person.HouseholdId, person.AreaCode, person.Name }).ToListAsync(ct);
            foreach (var person in found.Where(person => rows[Convert.ToHexString(person.Index)].OnFile is null))
                Meet(rows[Convert.ToHexString(person.Index)], new PersonOnFile(person.Id, person.HouseholdId, person.AreaCode, person.Name, LacksNumber: false));
        }
    }

    /// <summary>A number that went with a merged record is that of the record that stayed; one that two people share is that of the one with the name.</summary>
    private async Task ByNumberOfTwoAsync(Dictionary<string, LedgerRow> rows, CancellationToken ct)
    {
        var merged = await db.Persons.IgnoreQueryFilters().AsNoTracking().Where(gone => gone.MergedIntoId != null && gone.IdentityIndex != null)
            .Join(db.Persons, gone => gone.MergedIntoId, person => person.Id, (gone, person) => new { Index = gone.IdentityIndex!, person.Id, person.HouseholdId, person.AreaCode, person.Name, Shared = false }).ToListAsync(ct);
        var shared = await db.Persons.AsNoTracking().Where(person => person.SharesNumber)
            .Select(person => new { Index = person.IdentityIndex!, person.Id, person.HouseholdId, person.AreaCode, person.Name, Shared = true }).ToListAsync(ct);
        foreach (var person in merged.Concat(shared))
        {
            if (rows.GetValueOrDefault(Convert.ToHexString(person.Index)) is { } row && (!person.Shared || LedgerText.Name(person.Name) == row.Name))
                Meet(row, new PersonOnFile(person.Id, person.HouseholdId, person.AreaCode, person.Name, LacksNumber: false));
        }
    }

    private static void Meet(LedgerRow row, PersonOnFile person)
    {
        if (LedgerText.Name(person.Name) != row.Name) row.Find(FindingKind.NumberOnFileUnderOtherName, LedgerField.IdentityNumber);
        else if (row.Village is not null && person.VillageCode != row.Village.Code) row.Find(FindingKind.OnFileElsewhere, LedgerField.IdentityNumber);
        else row.OnFile = person;
    }

    private async Task ByNameAsync(LedgerReading reading, string townshipCode, Officer officer, CancellationToken ct)
    {
        var people = db.Persons.AsNoTracking().Within(officer, townshipCode);
        var names = reading.Rows.Where(row => row.IdentityNumber is null && row.Name.Length > 0).Select(row => row.Name).Distinct().ToArray();
        var found = await people.Where(person => person.IdentityIndex == null || names.Contains(person.Name))
            .Select(person => new { person.Id, person.HouseholdId, person.AreaCode, person.Name, person.BirthDate, person.Sex, LacksNumber = person.IdentityIndex == null }).ToListAsync(ct);
        var known = found.ToLookup(person => (person.AreaCode, LedgerText.Name(person.Name), person.BirthDate, person.Sex),
            person => new PersonOnFile(person.Id, person.HouseholdId, person.AreaCode, person.Name, person.LacksNumber));

        var taken = new HashSet<Guid>();
        foreach (var row in reading.Rows.Where(row => row is { OnFile: null, Village: not null, BirthDate: not null } && row.Class != RowClass.Error))
        {
            var candidates = known[(row.Village!.Code, row.Name, row.BirthDate!.Value, row.Sex)].Where(person => row.IdentityNumber is null || person.LacksNumber);
            row.OnFile = candidates.FirstOrDefault(person => taken.Add(person.Id));
        }
    }
}
