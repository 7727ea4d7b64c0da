namespace Interviews.Functions.Tests.Harness;

/// <summary>Leads what is meant for another machine to a stub on this one.</summary>
internal sealed class ToStub(Uri address) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = address.Scheme, Host = address.Host, Port = address.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
