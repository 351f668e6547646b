using System.Globalization;
using Microsoft.Extensions.Logging;
using Vooraf.Configuration;

namespace Vooraf.Serving;

/// <summary>
/// The technical log: one line an event on the console. The web server's own request lines are off: they hold paths and queries.
/// </summary>
internal static class TechnicalLog
{
    public static void AddTo(ILoggingBuilder logging, Settings settings)
    {
        logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = CultureInfo.InvariantCulture.DateTimeFormat.SortableDateTimePattern + "'Z' ";
        });
        logging.SetMinimumLevel(settings.LogLevel);
        // A start that fails is said once, by the command.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        // It would begin an activity for each request, and nobody reads these.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        logging.AddFilter("Microsoft", settings.LogLevel > LogLevel.Warning ? settings.LogLevel : LogLevel.Warning);
    }
}
