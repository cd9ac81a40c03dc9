using System.ComponentModel.DataAnnotations;

namespace FamilyPlanning.Documents;

/// <summary>How documents are printed (configuration section "Documents"). Every value has a default that works.</summary>
public sealed class DocumentOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Documents";

    /// <summary>Node.js, 20 or newer: a name on the PATH or a full path.</summary>
    [Required]
    public string Node { get; set; } = "node";

    /// <summary>How many documents are printed at the same time.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = 2;

    /// <summary>After how many documents a worker is replaced, so that its memory never grows for long.</summary>
    [Range(1, 100_000)]
    public int DocumentsPerWorker { get; set; } = 400;

    /// <summary>How long one document may take before its worker is ended.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A folder with the office's own licensed fonts (仿宋, 小标宋, 楷体). What is found there is preferred to the shipped fonts.</summary>
    public string? FontFolder { get; set; }
}
