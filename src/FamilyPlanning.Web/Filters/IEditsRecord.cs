using FamilyPlanning.Web.Shell;

namespace FamilyPlanning.Web.Filters;

/// <summary>A page whose form changes what is on file. The filter notes what the form showed when it was opened; of two officers the slower one sees mine, theirs and base, and keeps what was typed.</summary>
public interface IEditsRecord : ILoads
{
    /// <summary>Version the form was opened with; a hidden field.</summary>
    uint Version { get; set; }

    /// <summary>What the form showed when it was opened, sealed; a hidden field.</summary>
    string? Base { get; set; }

    /// <summary>Where a colleague saved something else meanwhile.</summary>
    IReadOnlyList<ConflictLine> Conflict { get; set; }

    /// <summary>What the form holds, by label.</summary>
    IReadOnlyDictionary<string, string> Typed();

    /// <summary>The same fields as they are on file, and the version they have. (A name that begins with "On" would be taken for a handler.)</summary>
    (uint Version, IReadOnlyDictionary<string, string> Fields) Filed();
}
