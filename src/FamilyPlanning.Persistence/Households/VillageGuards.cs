using Npgsql;

namespace FamilyPlanning.Persistence.Households;

/// <summary>
/// Nothing comes into the ledger under a village that ended. An act that read its village before a change of areas and saves after it waits for the
/// change at the table; what it read is old by then, and only the database, asked after the waiting, knows better.
/// </summary>
public static class VillageGuards
{
    /// <summary>Refuses a household in a village that ended.</summary>
    public const string Household = "ck_households_village_stands";

    /// <summary>Refuses a new person who does not stand in the village of the household.</summary>
    public const string NewPerson = "ck_persons_village_of_household";

    /// <summary>Refuses to move a person into a household without its village.</summary>
    public const string MovedPerson = "ck_persons_moved_to_village";

    /// <summary>Refuses a hand-over from or to a village that ended.</summary>
    public const string HandOver = "ck_hand_overs_villages_stand";

    private const string _ended = "(SELECT e.area_code FROM areas e GROUP BY e.area_code HAVING bool_and(e.valid_until IS NOT NULL))";

    // Once for a statement and all its rows, so that an import pays for one join. A change of areas sets no household and is not asked about the people it takes along.
    private static readonly string[] _guards =
    [
        Guard(Household, "INSERT ON households REFERENCING NEW TABLE AS added FOR EACH STATEMENT", $"SELECT FROM added a WHERE a.area_code IN {_ended}"),
        Guard(HandOver, "INSERT ON hand_overs REFERENCING NEW TABLE AS added FOR EACH STATEMENT", $"SELECT FROM added a WHERE a.area_code IN {_ended} OR a.receiving_code IN {_ended}"),
        Guard(NewPerson, "INSERT ON persons REFERENCING NEW TABLE AS added FOR EACH STATEMENT", "SELECT FROM added a JOIN households h ON h.id = a.household_id WHERE h.area_code <> a.area_code"),
        Guard(MovedPerson, "UPDATE OF household_id ON persons FOR EACH ROW", "SELECT FROM households h WHERE h.id = NEW.household_id AND h.area_code <> NEW.area_code"),
    ];

    /// <summary>Makes the triggers, or brings them to this version.</summary>
    internal static async Task InstallAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        foreach (var guard in _guards)
        {
            await using var command = new NpgsqlCommand(guard, owner);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static string Guard(string name, string when, string offending) =>
        $"""
        CREATE OR REPLACE FUNCTION public.{name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF EXISTS ({offending}) THEN
                RAISE EXCEPTION 'the village of a row in % changed', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
            END IF;
            RETURN NULL;
        END $$;
        CREATE OR REPLACE TRIGGER {name} AFTER {when} EXECUTE FUNCTION public.{name}()
        """;
}
