using Serilog.Events;

namespace FamilyPlanning.Web;

/// <summary>Which request lines are worth keeping.</summary>
internal static class RequestLog
{
    /// <summary>Faults as errors, health probes and assets only when asked for.</summary>
    public static LogEventLevel LevelOf(HttpContext http, double milliseconds, Exception? failure) =>
        failure is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
        : http.Request.Path.StartsWithSegments("/health") || http.Request.Path.StartsWithSegments("/lib") ? LogEventLevel.Debug
        : LogEventLevel.Information;
}
