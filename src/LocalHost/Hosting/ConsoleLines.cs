using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Interviews.LocalHost.Hosting;

/// <summary>Logs to the console, one line each. Levels come from <c>Logging:LogLevel</c>; the framework is quiet unless asked.</summary>
internal static class ConsoleLines
{
    public static void AddConsoleLines(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddFilter("Grpc", LogLevel.Warning).AddFilter("Yarp", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        // A start that failed is told in one line by the host itself.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.AddSimpleConsole();
        logging.Services.Configure<SimpleConsoleFormatterOptions>(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "HH:mm:ss ";
        });
    }
}
