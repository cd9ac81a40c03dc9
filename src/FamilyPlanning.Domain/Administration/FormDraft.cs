namespace FamilyPlanning.Domain.Administration;

/// <summary>What an officer had typed into a form and not yet saved (草稿): found again after the network, the browser or the session broke off. Only that officer sees it; it goes when the form is saved, and after <see cref="Kept"/>.</summary>
public sealed class FormDraft
{
    private FormDraft() { }

    /// <summary>How long a draft waits for its officer.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Whose it is.</summary>
    public Guid OfficerId { get; private set; }

    /// <summary>Address of the form, with the record it is about and nothing about a person.</summary>
    public string Form { get; private set; } = "";

    /// <summary>The fields, encrypted.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>When it was last kept.</summary>
    public DateTimeOffset SavedAt { get; private set; }
}
