using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence.Protection;
using Npgsql;
using NpgsqlTypes;

namespace FamilyPlanning.Application.Administration.Demo;

/// <summary>Writes made-up households by binary COPY, table after table.</summary>
internal sealed class DemoLedger(NpgsqlConnection connection, FieldProtection protection, DateTimeOffset now)
{
    // The day the made-up ledger began; whoever was born before it was taken over from the household books.
    private static readonly DateOnly _begun = new(2015, 1, 1);

    public async Task<int> WriteAsync(IReadOnlyList<DemoHousehold> households, CancellationToken ct)
    {
        await CopyAsync("COPY households (id, area_code, number, group_number, head_id, valid_from, known_from) FROM STDIN (FORMAT BINARY)", households, (copy, h) =>
            copy.WriteRow(h.Id, h.AreaCode, h.Number, h.Group, h.Members[0].Id, _begun, now), ct);
        var people = households.SelectMany(h => h.Members.Select(m => (Household: h, Person: m))).ToList();
        await CopyAsync(
            """
            COPY persons (id, area_code, household_id, kinship, name, name_initials, name_pinyin, document_kind, identity_cipher, identity_index, identity_masked,
              identity_last4, sex, birth_date, ethnic_group, marital_status, marital_changed_on, registered_here, lives_here, residence_place, phone,
              mother_id, father_id, spouse_id, birth_order, holds_one_child_certificate, death_date, known_from) FROM STDIN (FORMAT BINARY)
            """, people, (copy, p) => Person(copy, p.Household, p.Person), ct);
        await CopyAsync("COPY memberships (id, area_code, person_id, household_id, \"from\", entry_reason, until, exit_reason) FROM STDIN (FORMAT BINARY)", people, (copy, p) =>
            copy.WriteRow(Guid.CreateVersion7(), p.Household.AreaCode, p.Person.Id, p.Household.Id, p.Person.MovedInOn ?? p.Person.BirthDate,
                p.Person.MovedInOn is null ? nameof(EntryReason.Birth) : nameof(EntryReason.MoveIn), p.Person.DeathDate, p.Person.DeathDate is null ? null : nameof(ExitReason.Death)), ct);
        await CopyAsync(
            """
            COPY population_events (id, area_code, person_id, kind, happened_on, entered_at, entered_by, source, detail, household_id, kinship, marital_status, other_id,
              lives_here, place) FROM STDIN (FORMAT BINARY)
            """, people.SelectMany(p => Events(p.Person).Select(e => (p.Household, p.Person, e.Kind, e.On))), (copy, e) => Fact(copy, e.Household, e.Person, e.Kind, e.On), ct);
        return people.Count;
    }

    private static IEnumerable<(PopulationEventKind Kind, DateOnly On)> Events(DemoPerson person)
    {
        if (person.MovedInOn is { } movedIn) yield return (PopulationEventKind.MoveIn, movedIn);
        else yield return person.BirthDate < _begun ? (PopulationEventKind.Filed, _begun) : (PopulationEventKind.Birth, person.BirthDate);
        if (person.MarriedOn is { } married) yield return (PopulationEventKinds.OfMarital(person.Marital), married);
        if (person.DeathDate is { } died) yield return (PopulationEventKind.Death, died);
    }

    private void Fact(BinaryCopy copy, DemoHousehold household, DemoPerson person, PopulationEventKind kind, DateOnly on)
    {
        var (enters, marital) = (kind.TakesPlace(), kind.IsMarital() || (kind.TakesPlace() && person.MarriedOn is null));
        copy.WriteRow(
            Guid.CreateVersion7(), household.AreaCode, person.Id, kind.ToString(), on, now, Guid.Empty, nameof(FactSource.HouseholdBook), "演示数据",
            enters ? household.Id : null, enters ? person.Kinship : null, marital ? person.Marital : null, marital ? person.SpouseId : null,
            enters ? person.LivesElsewhere is null : null, enters ? person.LivesElsewhere : null);
    }

    private void Person(BinaryCopy copy, DemoHousehold household, DemoPerson person)
    {
        var name = Pinyin.Read(person.Name);
        copy.WriteRow(
            person.Id, household.AreaCode, household.Id, person.Kinship, name.Text, name.Initials, name.Pinyin, nameof(IdentityDocumentKind.ResidentId),
            protection.Encrypt(person.Number, FieldProtection.IdentityNumber), protection.BlindIndex(person.Number, FieldProtection.IdentityNumber),
            IdentityNumber.Mask(person.Number), person.Number[^4..], person.Sex.ToString(), person.BirthDate, "01", person.Marital, person.MarriedOn,
            !person.Number.StartsWith("511599", StringComparison.Ordinal), person.LivesElsewhere is null, person.LivesElsewhere, person.Phone,
            person.MotherId, person.FatherId, person.SpouseId, person.BirthOrder, false, person.DeathDate, now);
    }

    private async Task CopyAsync<T>(string command, IEnumerable<T> rows, Action<BinaryCopy, T> write, CancellationToken ct)
    {
        await using var importer = await connection.BeginBinaryImportAsync(command, ct);
        var copy = new BinaryCopy(importer);
        foreach (var row in rows) write(copy, row);
        await importer.CompleteAsync(ct);
    }

    /// <summary>A row of values; nothing is null, everything else by its type.</summary>
    private sealed class BinaryCopy(NpgsqlBinaryImporter importer)
    {
        public void WriteRow(params object?[] values)
        {
            importer.StartRow();
            foreach (var value in values)
            {
                switch (value)
                {
                    case null: importer.WriteNull(); break;
                    case string text: importer.Write(text, NpgsqlDbType.Text); break;
                    case Guid id: importer.Write(id, NpgsqlDbType.Uuid); break;
                    case int number: importer.Write(number, NpgsqlDbType.Integer); break;
                    case bool flag: importer.Write(flag, NpgsqlDbType.Boolean); break;
                    case DateOnly day: importer.Write(day, NpgsqlDbType.Date); break;
                    case DateTimeOffset moment: importer.Write(moment.UtcDateTime, NpgsqlDbType.TimestampTz); break;
                    case byte[] bytes: importer.Write(bytes, NpgsqlDbType.Bytea); break;
                    default: throw new ArgumentException(value.GetType().Name, nameof(values));
                }
            }
        }
    }
}
