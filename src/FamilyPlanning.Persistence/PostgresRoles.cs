using Npgsql;

namespace FamilyPlanning.Persistence;

/// <summary>The two roles of the product and its database. Migrations run as the owner; the application runs as a role that owns nothing.</summary>
public static class PostgresRoles
{
    /// <summary>Owns the database and every table; used by migrations only.</summary>
    public const string Owner = "familyplanning_owner";

    /// <summary>Reads and writes rows; owns nothing and may not alter a table.</summary>
    public const string Application = "familyplanning_app";

    /// <summary>The name of the database.</summary>
    public const string Database = "familyplanning";

    /// <summary>Makes the roles where they are missing and sets their passwords; safe to repeat.</summary>
    /// <param name="superuser">An open connection of a superuser.</param>
    /// <param name="ownerPassword">The password of <see cref="Owner"/>.</param>
    /// <param name="applicationPassword">The password of <see cref="Application"/>.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task EnsureAsync(NpgsqlConnection superuser, string ownerPassword, string applicationPassword, CancellationToken ct)
    {
        await EnsureRoleAsync(superuser, Owner, ownerPassword, ct);
        await EnsureRoleAsync(superuser, Application, applicationPassword, ct);
    }

    /// <summary>Makes the database where it is missing: owned by <see cref="Owner"/>, UTF-8, characters classified as Unicode so that Chinese has trigrams.</summary>
    public static async Task EnsureDatabaseAsync(NpgsqlConnection superuser, CancellationToken ct)
    {
        await using var exists = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", superuser)
        {
            Parameters = { new() { Value = Database } },
        };
        if (await exists.ExecuteScalarAsync(ct) is true) return;

        await using var create = new NpgsqlCommand(
            $"CREATE DATABASE {Database} OWNER {Owner} ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0", superuser);
        await create.ExecuteNonQueryAsync(ct);
    }

    // CREATE ROLE takes no parameters, so the server itself quotes the password into the statement.
    private static async Task EnsureRoleAsync(NpgsqlConnection superuser, string role, string password, CancellationToken ct)
    {
        await using var compose = new NpgsqlCommand(
            """
            SELECT format('%s ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
                CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = $1) THEN 'ALTER' ELSE 'CREATE' END, $1, $2)
            """, superuser)
        {
            Parameters = { new() { Value = role }, new() { Value = password } },
        };
        var statement = (string)(await compose.ExecuteScalarAsync(ct))!;
        await using var apply = new NpgsqlCommand(statement, superuser);
        await apply.ExecuteNonQueryAsync(ct);
    }
}
