using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Protocol;

/// <summary>Writes what the worker logs into the host's own log, under the worker's categories.</summary>
/// <remarks>Levels are the worker's business: what is off there never comes this far.</remarks>
internal sealed class WorkerLog(ILoggerFactory loggers)
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new();

    public void Write(RpcLog entry)
    {
        var logger = _loggers.GetOrAdd(entry.Category, loggers.CreateLogger);
        var level = (LogLevel)entry.Level;
        if (logger.IsEnabled(level))
        {
            logger.Log(level, default, entry, null, static (log, _) => log.Exception is { } e ? $"{log.Message} {Describe(e)}" : log.Message);
        }
    }

    private static string Describe(RpcException e) => $"{e.Type} {e.Message} {e.StackTrace}".Trim();
}
