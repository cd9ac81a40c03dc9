namespace FamilyPlanning.Domain.Administration;

/// <summary>The key a form was posted with, kept with the change it made: the same form posted again makes no second change (design.md decision 3).</summary>
public sealed class RequestKey
{
    private RequestKey() { }

    /// <summary>Who posted; empty for visitors.</summary>
    public Guid OfficerId { get; private set; }

    /// <summary>Key made by the server when it showed the form.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Path of the form.</summary>
    public string Form { get; private set; } = "";

    /// <summary>SHA-256 of what was posted.</summary>
    public byte[] BodyHash { get; private set; } = [];

    /// <summary>Where the first post led to; empty until its answer was made.</summary>
    public string? ResultUrl { get; private set; }

    /// <summary>Moment of the first post.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Takes the key for one change.</summary>
    public static RequestKey Take(Guid officerId, string key, string form, byte[] bodyHash, DateTimeOffset at) =>
        new() { OfficerId = officerId, Key = key, Form = form, BodyHash = bodyHash, At = at };
}
