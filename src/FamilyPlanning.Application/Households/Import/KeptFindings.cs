using FamilyPlanning.Domain.Households;
using Npgsql;
using NpgsqlTypes;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Keeps what a reading found for the screen, in place of what an earlier reading of the same file had found.</summary>
internal sealed class KeptFindings(NpgsqlConnection connection)
{
    private const string Copy =
        "COPY import_findings (import_run_id, sequence, area_code, kind, is_error, sheet, row, cell, header, name, value, used, related, on_error_row) FROM STDIN (FORMAT BINARY)";

    private const string Layout =
        "INSERT INTO import_layouts (import_run_id, area_code, sheets) VALUES ($1, $2, $3::jsonb) ON CONFLICT (import_run_id) DO UPDATE SET sheets = excluded.sheets";

    /// <summary>Writes sheets and findings of the import.</summary>
    public async Task ReplaceAsync(ImportRun run, LedgerReading reading, CancellationToken ct)
    {
        await RunAsync("DELETE FROM import_findings WHERE import_run_id = $1", ct, run.Id);
        await RunAsync(Layout, ct, run.Id, run.AreaCode, WorkbookLayout.Of(reading).ToJson());

        await using var copy = await connection.BeginBinaryImportAsync(Copy, ct);
        var sequence = 0;
        foreach (var row in reading.Rows)
            foreach (var finding in row.Findings.OrderBy(finding => finding.Column)) await WriteAsync(copy, run, ++sequence, row, finding, ct);

        await copy.CompleteAsync(ct);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, ImportRun run, int sequence, LedgerRow row, LedgerFinding finding, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(run.Id, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(sequence, NpgsqlDbType.Integer, ct);
        await copy.WriteAsync(run.AreaCode, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(finding.Kind.ToString(), NpgsqlDbType.Text, ct);
        await copy.WriteAsync(finding.Rule.Severity == FindingSeverity.Error, NpgsqlDbType.Boolean, ct);
        await TextAsync(copy, finding.Sheet, 60, ct);
        await copy.WriteAsync(finding.Row, NpgsqlDbType.Integer, ct);
        await TextAsync(copy, finding.Cell, 12, ct);
        await TextAsync(copy, finding.Header, 60, ct);
        await TextAsync(copy, row.Name, PersonName.MaxLength, ct);
        await TextAsync(copy, MaskedText.Of(finding.Field, finding.Value.Text), 120, ct);
        await TextAsync(copy, finding.Used is { } used ? MaskedText.Of(finding.Field, used) : null, 60, ct);
        await TextAsync(copy, finding.RelatedRows.Count == 0 ? null : string.Join('、', finding.RelatedRows.Select(other => $"{other.Sheet}!{other.Row}")), 200, ct);
        await copy.WriteAsync(finding.OnErrorRow, NpgsqlDbType.Boolean, ct);
    }

    private static Task TextAsync(NpgsqlBinaryImporter copy, string? text, int length, CancellationToken ct) =>
        text is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(text.Length <= length ? text : text[..length], NpgsqlDbType.Text, ct);

    private async Task RunAsync(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
