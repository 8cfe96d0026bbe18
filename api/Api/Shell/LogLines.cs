using System.Text.Encodings.Web;
using Microsoft.Extensions.Logging.Console;

namespace Zhengwu.Api.Shell;

/// <summary>
/// One JSON object a line, so that no text can forge a second one. Only errors go to stderr, because the Functions host records every line from there as
/// an error. The framework's own account of requests is left out: it writes down whole addresses.
/// </summary>
public static class LogLines
{
    public static void Add(ILoggingBuilder logging)
    {
        logging.AddJsonConsole(o =>
        {
            (o.UseUtcTimestamp, o.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ");
            o.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }
}
