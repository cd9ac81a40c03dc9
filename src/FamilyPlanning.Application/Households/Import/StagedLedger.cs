using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence.Protection;
using Npgsql;
using NpgsqlTypes;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The rows of an import in a table of the transaction, filled by binary COPY; SQL does the rest in one statement per table (design.md decision 11).</summary>
internal sealed class StagedLedger(NpgsqlConnection connection, FieldProtection protection)
{
    private const string Table =
        """
        CREATE TEMPORARY TABLE staged_ledger (
            person_id uuid PRIMARY KEY, on_file uuid, household_id uuid, area_code text COLLATE "C", household_number text, group_number int, kinship text, kinship_text text, is_head bool,
            name text, name_initials text, name_pinyin text, document_kind text, identity_cipher bytea, identity_index bytea, identity_masked text, identity_last4 text,
            sex text, birth_date date, ethnic_group text, marital_status text, marital_changed_on date, registered_here bool, registered_place text, lives_here bool,
            residence_place text, phone text, mother_index bytea, birth_order int, one_child_certificate bool, death_date date, note text
        ) ON COMMIT DROP
        """;

    private const string Copy =
        """
        COPY staged_ledger (person_id, on_file, household_id, area_code, household_number, group_number, kinship, kinship_text, is_head, name, name_initials, name_pinyin,
            document_kind, identity_cipher, identity_index, identity_masked, identity_last4, sex, birth_date, ethnic_group, marital_status, marital_changed_on,
            registered_here, registered_place, lives_here, residence_place, phone, mother_index, birth_order, one_child_certificate, death_date, note)
        FROM STDIN (FORMAT BINARY)
        """;

    /// <summary>Copies new people, and people on file who are given the number they lacked.</summary>
    public async Task FillAsync(IEnumerable<LedgerRow> rows, Action staged, CancellationToken ct)
    {
        await using (var create = new NpgsqlCommand(Table, connection)) await create.ExecuteNonQueryAsync(ct);

        await using var copy = await connection.BeginBinaryImportAsync(Copy, ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            await WriteHouseholdAsync(copy, row, ct);
            await WriteIdentityAsync(copy, row, ct);
            await WritePersonAsync(copy, row, ct);
            staged();
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task WriteHouseholdAsync(NpgsqlBinaryImporter copy, LedgerRow row, CancellationToken ct)
    {
        var name = Pinyin.Read(row.Name);
        await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, ct);
        await WriteAsync(copy, row.OnFile?.Id, NpgsqlDbType.Uuid, ct);
        await WriteAsync(copy, row.JoinsHousehold, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.Village!.Code, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(row.FiledNumber, NpgsqlDbType.Text, ct);
        await WriteAsync(copy, row.Group, NpgsqlDbType.Integer, ct);
        await copy.WriteAsync(row.Kinship, NpgsqlDbType.Text, ct);
        await WriteTextAsync(copy, row.KinshipText, 30, ct);
        await copy.WriteAsync(row.IsHead && row.DeathDate is null, NpgsqlDbType.Boolean, ct);
        await copy.WriteAsync(name.Text, NpgsqlDbType.Text, ct);
        await WriteTextAsync(copy, name.Initials, PersonName.MaxLength, ct);
        await WriteTextAsync(copy, name.Pinyin, 200, ct);
    }

    private async Task WriteIdentityAsync(NpgsqlBinaryImporter copy, LedgerRow row, CancellationToken ct)
    {
        var number = row.IdentityNumber is null ? null : protection.ProtectIdentity(row.Identity!);
        await WriteTextAsync(copy, number is null ? null : row.Identity!.Kind.ToString(), 32, ct);
        await WriteAsync(copy, number?.Cipher, NpgsqlDbType.Bytea, ct);
        await WriteAsync(copy, number?.Index, NpgsqlDbType.Bytea, ct);
        await WriteTextAsync(copy, number?.Masked, 24, ct);
        await WriteTextAsync(copy, number?.Last4, 4, ct);
    }

    private async Task WritePersonAsync(NpgsqlBinaryImporter copy, LedgerRow row, CancellationToken ct)
    {
        await copy.WriteAsync(row.Sex.ToString(), NpgsqlDbType.Text, ct);
        await copy.WriteAsync(row.BirthDate!.Value, NpgsqlDbType.Date, ct);
        await WriteTextAsync(copy, row.EthnicGroup, 2, ct);
        await copy.WriteAsync(row.MaritalStatus, NpgsqlDbType.Text, ct);
        await WriteAsync(copy, row.MaritalChangedOn, NpgsqlDbType.Date, ct);
        await copy.WriteAsync(row.Registered.IsHere, NpgsqlDbType.Boolean, ct);
        await WriteTextAsync(copy, row.Registered.IsHere ? null : row.Registered.Text, 120, ct);
        await copy.WriteAsync(row.Residence.IsHere, NpgsqlDbType.Boolean, ct);
        await WriteTextAsync(copy, row.Residence.IsHere ? null : row.Residence.Text, 120, ct);
        await WriteTextAsync(copy, row.Phone, 20, ct);
        await WriteAsync(copy, row.MotherNumber is { } mother ? protection.BlindIndex(mother, FieldProtection.IdentityNumber) : null, NpgsqlDbType.Bytea, ct);
        await WriteAsync(copy, row.BirthOrder, NpgsqlDbType.Integer, ct);
        await copy.WriteAsync(row.OneChildCertificate, NpgsqlDbType.Boolean, ct);
        await WriteAsync(copy, row.DeathDate, NpgsqlDbType.Date, ct);
        await WriteTextAsync(copy, row.Remark, 500, ct);
    }

    private static Task WriteTextAsync(NpgsqlBinaryImporter copy, string? text, int length, CancellationToken ct) =>
        text is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(text.Length <= length ? text : text[..length], NpgsqlDbType.Text, ct);

    private static Task WriteAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken ct) where T : struct =>
        value is { } given ? copy.WriteAsync(given, type, ct) : copy.WriteNullAsync(ct);

    private static Task WriteAsync(NpgsqlBinaryImporter copy, byte[]? value, NpgsqlDbType type, CancellationToken ct) =>
        value is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(value, type, ct);
}
