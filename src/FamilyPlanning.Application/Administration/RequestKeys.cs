using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Administration;

/// <summary>What became of a form's key (design.md decision 3).</summary>
public sealed class RequestKeys(FamilyPlanningDb db)
{
    /// <summary>Announces the posted form; its key is stored with the first change.</summary>
    public void Begin(string key, string form, byte[] bodyHash) => db.Act.Form = new PostedForm(key, form, bodyHash);

    /// <summary>Whether this request changed something under its key.</summary>
    public bool Taken => db.Act.FormTaken;

    /// <summary>The key as it was taken by an earlier post, or none.</summary>
    /// <exception cref="RequestKeyReusedException">It was taken by a post with another content.</exception>
    public async Task<RequestKey?> EarlierAsync(string key, byte[] bodyHash, CancellationToken ct)
    {
        var officer = db.Act.Officer?.Id ?? Guid.Empty;
        var earlier = await db.RequestKeys.AsNoTracking().SingleOrDefaultAsync(k => k.OfficerId == officer && k.Key == key, ct);
        if (earlier is not null && !earlier.BodyHash.AsSpan().SequenceEqual(bodyHash)) throw new RequestKeyReusedException();
        return earlier;
    }

    /// <summary>Notes where the first post led to, for those that follow.</summary>
    public Task RememberAsync(string key, string resultUrl, CancellationToken ct)
    {
        var officer = db.Act.Officer?.Id ?? Guid.Empty;
        return db.RequestKeys.Where(k => k.OfficerId == officer && k.Key == key)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.ResultUrl, resultUrl), ct);
    }

    /// <summary>Whether a failure can mean that another post of the same key was faster: the key, or what the post files, is there already.</summary>
    public static bool IsSecondPost(Exception failure) => (failure.InnerException ?? failure) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
