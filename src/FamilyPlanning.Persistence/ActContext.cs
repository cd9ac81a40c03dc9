using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Persistence;

/// <summary>Who acts in this request or job, and the form key it acts under. Filled at the edge, read by the interceptors.</summary>
public sealed class ActContext
{
    /// <summary>The officer; empty for the application itself and for visitors.</summary>
    public Officer? Officer { get; set; }

    /// <summary>Ties audit lines to log lines.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>Reason given for this act, kept with its audit lines.</summary>
    public string? Reason { get; set; }

    /// <summary>Why a description on file is corrected, kept with the version it replaces; empty for acts that are no correction.</summary>
    public Correction? Correction { get; set; }

    /// <summary>Key, form and body hash of the posted form; taken with the first change.</summary>
    public PostedForm? Form { get; set; }

    /// <summary>Whether the key has been stored together with a change.</summary>
    public bool FormTaken { get; set; }
}

/// <summary>A posted form as the request key sees it.</summary>
public sealed record PostedForm(string Key, string Form, byte[] BodyHash);
