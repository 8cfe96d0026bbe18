using System.Text.Encodings.Web;
using Microsoft.Extensions.Logging.Console;

namespace Zhengwu.Api.Shell;

/// <summary>
/// One JSON line per entry, so that no line break in a value makes a second entry. The host takes stdout for information and stderr for errors:
/// only errors go there. Requests are not logged, the host's own health pings least of all.
/// </summary>
public static class Logs
{
    public static void Add(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddJsonConsole(o => o.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Error);
    }
}
