using Interviews.LocalHost.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Http;

public sealed class RequestDeliveryTests
{
    /// <summary>The server may have given the context to another request by then.</summary>
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Cut_OnlyWhileItIsUnderWay_Aborts(bool closed, bool aborted)
    {
        var lifetime = new Lifetime();
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        var delivery = new RequestDelivery(_ => Task.CompletedTask);
        await delivery.DeliverAsync(http);
        if (closed)
        {
            delivery.Close();
        }

        delivery.Cut();

        lifetime.IsAborted.ShouldBe(aborted);
    }

    private sealed class Lifetime : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool IsAborted { get; private set; }

        public void Abort() => IsAborted = true;
    }
}
