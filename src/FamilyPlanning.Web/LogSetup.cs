using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace FamilyPlanning.Web;

/// <summary>Structured log lines without personal data: paths without their query, no parameter values, no posted fields.</summary>
internal static class LogSetup
{
    /// <summary>Variable that names another least level than Information.</summary>
    public const string LevelVariable = "FAMILYPLANNING_LOG_LEVEL";

    public static LoggerConfiguration Configure(LoggerConfiguration log) => log
        .MinimumLevel.Is(Enum.TryParse<LogEventLevel>(Environment.GetEnvironmentVariable(LevelVariable), out var least) ? least : LogEventLevel.Information)
        .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
        // A failed statement is logged with its fault by the request log; the provider's own line would carry the statement's values.
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
        .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
        .Enrich.FromLogContext()
        .WriteTo.Console(new WordlessFaults(new CompactJsonFormatter()));
}
