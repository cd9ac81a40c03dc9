namespace FamilyPlanning.Documents;

/// <summary>A document could not be printed. The message names the template and says why: the words of the template's error, a time limit, or how the engine ended.</summary>
public sealed class DocumentFailedException(string template, string reason, Exception? cause = null) : Exception($"{template}: {reason}", cause)
{
    /// <summary>Template of the document.</summary>
    public string Template { get; } = template;

    /// <summary>What went wrong.</summary>
    public string Reason { get; } = reason;
}
