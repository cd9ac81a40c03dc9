namespace FamilyPlanning.Domain.Jobs;

/// <summary>State of long work.</summary>
public enum JobState
{
    /// <summary>Waiting for a worker.</summary>
    Queued,
    /// <summary>At work.</summary>
    Running,
    /// <summary>Finished; a result may wait.</summary>
    Done,
    /// <summary>Ended by a fault; nothing half done remains.</summary>
    Failed,
    /// <summary>Ended at the officer's wish.</summary>
    Cancelled,
}

/// <summary>Long work in the background (任务): import, export, roll, batch printing. Survives a restart of the application.</summary>
public sealed class JobRun : Record, IAreaBound
{
    private JobRun() { }

    /// <summary>Area the work is for.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Officer who started it; only they and their administrators see it.</summary>
    public Guid OfficerId { get; private set; }

    /// <summary>Name of the job class.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it does, for people.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Arguments as JSON; references only, no personal data.</summary>
    public string Arguments { get; private set; } = "{}";

    /// <summary>State.</summary>
    public JobState State { get; private set; }

    /// <summary>Rows to do; 0 while unknown.</summary>
    public int Total { get; private set; }

    /// <summary>Rows done.</summary>
    public int Finished { get; private set; }

    /// <summary>One line for the officer: what was done, or why it failed.</summary>
    public string? Message { get; private set; }

    /// <summary>File in the store that can be fetched.</summary>
    public string? ResultFile { get; private set; }

    /// <summary>Name under which the file is fetched.</summary>
    public string? ResultName { get; private set; }

    /// <summary>Page that shows the result.</summary>
    public string? ResultUrl { get; private set; }

    /// <summary>The officer asked to stop; the work stops at the next safe point.</summary>
    public bool CancelRequested { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>When it began (last time, after a restart).</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How often a worker took it: more than once after the application went down in the middle.</summary>
    public int Starts { get; private set; }

    /// <summary>Whether the work has ended.</summary>
    public bool Ended => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    /// <summary>Queues work.</summary>
    public static JobRun Queue(string kind, string title, string arguments, string areaCode, Guid officerId, DateTimeOffset at) =>
        new() { Kind = kind, Title = title, Arguments = arguments, AreaCode = areaCode, OfficerId = officerId, QueuedAt = at };

    /// <summary>A worker takes it; a second time after the application went down.</summary>
    public void Start(DateTimeOffset at)
    {
        RuleBrokenException.Unless(!Ended, "job.ended");
        (State, StartedAt, Finished, Starts) = (JobState.Running, at, 0, Starts + 1);
    }

    /// <summary>Progress so far; it never goes back while the work runs.</summary>
    public void Advance(int finished, int total)
    {
        RuleBrokenException.Unless(State == JobState.Running, "job.not-running");
        (Finished, Total) = (Math.Max(Finished, finished), Math.Max(Total, total));
    }

    /// <summary>Asks the work to stop. What no worker has taken yet has stopped with that.</summary>
    public void RequestCancel(DateTimeOffset at)
    {
        RuleBrokenException.Unless(!Ended, "job.ended");
        CancelRequested = true;
        if (State == JobState.Queued) Stop(at);
    }

    /// <summary>The work ended well.</summary>
    public void Complete(string? message, string? resultFile, string? resultName, string? resultUrl, DateTimeOffset at)
    {
        RuleBrokenException.Unless(State == JobState.Running, "job.not-running");
        (State, Message, ResultFile, ResultName, ResultUrl, EndedAt) = (JobState.Done, message, resultFile, resultName, resultUrl, at);
        if (Total > 0) Finished = Total;
    }

    /// <summary>The work ended by a fault or a broken rule.</summary>
    public void Fail(string message, DateTimeOffset at)
    {
        RuleBrokenException.Unless(!Ended, "job.ended");
        (State, Message, EndedAt) = (JobState.Failed, message.Length <= 500 ? message : message[..500], at);
    }

    /// <summary>The work stopped at the officer's wish.</summary>
    public void Stop(DateTimeOffset at)
    {
        RuleBrokenException.Unless(!Ended, "job.ended");
        (State, EndedAt) = (JobState.Cancelled, at);
    }

    /// <summary>The result was cleared away: its time is over, it may hold personal data.</summary>
    public void DropResult()
    {
        RuleBrokenException.Unless(Ended, "job.not-ended");
        ResultFile = null;
    }
}
