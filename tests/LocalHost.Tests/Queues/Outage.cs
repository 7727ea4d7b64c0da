namespace Interviews.LocalHost.Tests.Queues;

/// <summary>A network that can be down.</summary>
internal sealed class Outage() : DelegatingHandler(new SocketsHttpHandler())
{
    private int _refused;

    public volatile bool IsDown;

    /// <summary>How many requests found it down.</summary>
    public int Refused => Volatile.Read(ref _refused);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsDown)
        {
            return base.SendAsync(request, cancellationToken);
        }

        Interlocked.Increment(ref _refused);
        throw new HttpRequestException("The network is down.");
    }
}
