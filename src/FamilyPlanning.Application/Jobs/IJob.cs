using FamilyPlanning.Domain.Jobs;

namespace FamilyPlanning.Application.Jobs;

/// <summary>A kind of long work. A public sealed class in this assembly that asks for the context and implements this is found by its <see cref="Kind"/>.</summary>
/// <remarks>
/// The work runs in a scope of its own as the officer who queued it: <c>db.Act.Officer</c> is set, the trail names them.
/// It may be started again from the beginning after the application went down in the middle, so it changes everything in one transaction or can tell what it has done already.
/// A <see cref="Domain.RuleBrokenException"/> ends it with the sentence of that rule; every other exception is a fault and is logged.
/// </remarks>
public interface IJob
{
    /// <summary>Name under which it is queued; never changes once released.</summary>
    string Kind { get; }

    /// <summary>Does the work.</summary>
    /// <param name="run">What was asked for: arguments as JSON, area, officer.</param>
    /// <param name="progress">Takes rows done; cheap enough to be told after every row.</param>
    /// <param name="ct">Says that the officer wants it to stop or that the application goes down; throw <see cref="OperationCanceledException"/> at the next safe point.</param>
    Task<JobResult> RunAsync(JobRun run, JobProgress progress, CancellationToken ct);
}

/// <summary>What long work leaves behind.</summary>
/// <param name="Message">One sentence for the officer, Chinese, the key of its translation; no personal data.</param>
/// <param name="File">Name given by <see cref="JobFiles.New"/>, when there is a file to fetch.</param>
/// <param name="FileName">Name under which the officer saves the file.</param>
/// <param name="Url">Page of the application that shows the result.</param>
public sealed record JobResult(string? Message, string? File = null, string? FileName = null, string? Url = null);
