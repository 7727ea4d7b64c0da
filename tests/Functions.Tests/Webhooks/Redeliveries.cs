using Interviews.Functions.Tests.Harness;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Tests.Webhooks;

internal static class Redeliveries
{
    /// <summary>Has every change feed delivered again from its beginning.</summary>
    public static void Rewind(InterviewsHost host)
    {
        foreach (var feed in host.HostServices.GetRequiredService<WorkSources>().All.OfType<ChangeFeedListener>())
        {
            feed.Rewind();
        }
    }
}
