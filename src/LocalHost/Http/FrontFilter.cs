using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Interviews.LocalHost.Http;

/// <summary>Puts the front before everything in the app's own server, so that no request has to go over to another one.</summary>
/// <param name="front">Requests wait for it: the app's server listens before the host knows the app's functions.</param>
internal sealed class FrontFilter(Task<Front> front) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // The worker would listen to an address that it made up for the real host.
        app.ServerFeatures.Get<IServerAddressesFeature>()?.Addresses.Clear();
        app.Use(deliver => async http => await (await front).HandleAsync(http, deliver));
        next(app);
    };
}
