using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost.Http;

internal static class ServerAddresses
{
    /// <summary>Where a started server listens, in the order in which it was told to; each ends in a slash.</summary>
    public static IEnumerable<Uri> Of(IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new UriBuilder(address) { Path = string.Empty }.Uri);
}
