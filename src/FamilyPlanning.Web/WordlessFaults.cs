using System.Text;
using Serilog.Events;
using Serilog.Formatting;

namespace FamilyPlanning.Web;

/// <summary>Writes faults into the log by kind and place, without their words: a message can quote what somebody typed, a name or a number among it (check 44 of security.md).</summary>
internal sealed class WordlessFaults(ITextFormatter inner) : ITextFormatter
{
    /// <inheritdoc />
    public void Format(LogEvent logEvent, TextWriter output)
    {
        if (logEvent.Exception is not { } fault)
        {
            inner.Format(logEvent, output);
            return;
        }

        var properties = logEvent.Properties.Select(p => new LogEventProperty(p.Key, p.Value));
        inner.Format(new LogEvent(logEvent.Timestamp, logEvent.Level, new Wordless(fault), logEvent.MessageTemplate, properties), output);
    }

    private sealed class Wordless(Exception fault) : Exception
    {
        public override string ToString()
        {
            var text = new StringBuilder();
            for (var at = fault; at is not null; at = at.InnerException)
            {
                text.Append(at.GetType().FullName);
                // The state of the database and the code of a rule say what went wrong and quote nobody.
                if (at is Domain.RuleBrokenException broken) text.Append(' ').Append(broken.Rule);
                if (at is System.Data.Common.DbException { SqlState: { } state }) text.Append(' ').Append(state);
                text.AppendLine().AppendLine(at.StackTrace);
            }

            return text.ToString();
        }
    }
}
