using System.Text.Json;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Keeps what an officer has typed into a form until it is saved (WCAG 2.2.5; nothing of it lies in the browser, ASVS 5.0 14.3.3).</summary>
public sealed class FormDrafts(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>A draft as the form is filled with it again.</summary>
    /// <param name="SavedAt">When it was last kept.</param>
    /// <param name="Fields">Names and values in the order of the form.</param>
    public sealed record Draft(DateTimeOffset SavedAt, IReadOnlyList<KeyValuePair<string, string>> Fields);

    /// <summary>Most characters of all fields together.</summary>
    public const int MostCharacters = 200_000;

    private const string Purpose = "form-draft";

    /// <summary>Keeps the fields in place of what was kept for this form before.</summary>
    /// <returns>The moment it was kept.</returns>
    public async Task<DateTimeOffset> KeepAsync(string form, IReadOnlyList<KeyValuePair<string, string>> fields, Officer officer, CancellationToken ct)
    {
        var (content, now) = (protection.Encrypt(JsonSerializer.Serialize(fields), Purpose), clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO form_drafts (officer_id, form, content, saved_at) VALUES ({officer.Id}, {form}, {content}, {now})
            ON CONFLICT (officer_id, form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
            """, ct);
        return now;
    }

    /// <summary>The officer's draft of a form, or none.</summary>
    public async Task<Draft?> ReadAsync(string form, Officer officer, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - FormDraft.Kept;
        var draft = await db.FormDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.OfficerId == officer.Id && d.Form == form && d.SavedAt >= oldest, ct);
        if (draft is null) return null;
        var fields = JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(protection.Decrypt(draft.Content, Purpose));
        return new Draft(draft.SavedAt, fields ?? []);
    }

    /// <summary>Forgets the draft: the form was saved, or the officer does not want it.</summary>
    public Task ForgetAsync(string form, Officer officer, CancellationToken ct) =>
        db.FormDrafts.Where(d => d.OfficerId == officer.Id && d.Form == form).ExecuteDeleteAsync(ct);

    /// <summary>Forgets the drafts nobody came back to.</summary>
    public Task ForgetOldAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - FormDraft.Kept;
        return db.FormDrafts.Where(d => d.SavedAt < oldest).ExecuteDeleteAsync(ct);
    }
}
