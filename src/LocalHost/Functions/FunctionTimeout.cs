using System.Globalization;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Protocol;

namespace Interviews.LocalHost.Functions;

/// <summary>How long an invocation may take, by <c>functionTimeout</c> in host.json.</summary>
/// <param name="Limit"><c>null</c> for as long as it likes.</param>
/// <param name="Time">Real time: no function takes the month that a virtual clock skips in a moment.</param>
internal sealed record FunctionTimeout(TimeSpan? Limit, TimeProvider Time)
{
    /// <summary>The type of the failure, as the real host names it.</summary>
    public const string Type = "Microsoft.Azure.WebJobs.Host.FunctionTimeoutException";

    private const string Path = "functionTimeout";

    /// <summary>For how long an invocation that was asked to end is waited for.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromSeconds(2);

    public StatusResult Failure => new() { Status = StatusResult.Types.Status.Failure, Exception = new RpcException { Type = Type, Message = $"The {Path} of {Limit} was exceeded." } };

    /// <summary>As on the real host's plans without an upper limit: 30 minutes unless something else is set, and none at all for <c>-1</c>, which reads as minus one day.</summary>
    /// <exception cref="HostStartupException">It is shorter than a second, or no time span.</exception>
    public static FunctionTimeout From(HostJson host, TimeProvider time) => new(
        TimeSpan.TryParse(host[Path], CultureInfo.InvariantCulture, out var span) && span == TimeSpan.FromDays(-1)
            ? null
            : host.Span(Path, TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(1)),
        time);
}
