using Azure.Core;
using Interviews.Infrastructure.Resilience;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Graph;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace Interviews.Infrastructure.Calendars;

/// <summary>
/// Microsoft Graph's own client, signed in as the app itself. Requests go through an <see cref="HttpClient"/> of the factory's: Kiota's handler for
/// retries waits on no clock that could be given, so ours stands in its place.
/// </summary>
internal static class GraphConnection
{
    private const string Client = CalendarRegistration.TransportKey;

    public static void AddTo(IServiceCollection services, OutlookSettings settings) => services
        .AddHttpClient(Client, http =>
        {
            // The attempts have a limit each.
            http.Timeout = Timeout.InfiniteTimeSpan;
            // An event keeps its id when somebody moves it to another folder.
            http.DefaultRequestHeaders.Add("Prefer", "IdType=\"ImmutableId\"");
        })
        .ConfigurePrimaryHttpMessageHandler(provider => provider.GetKeyedService<HttpMessageHandler>(CalendarRegistration.TransportKey) ?? Transport())
        // One client lasts as long as the app, and its connections do not.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // The factory would log each address, and the organizer's stands in all of them.
        .RemoveAllLoggers()
        .AddTransientRetries(settings.Timeout.ToTimeSpan())
        .AddHttpMessageHandler(() => new WholeAnswers())
        .AddHttpMessageHandler(() => new ParametersNameDecodingHandler());

    public static GraphServiceClient Connect(OutlookSettings settings, TokenCredential credential, IHttpClientFactory clients)
    {
        var signIn = new AzureIdentityAuthenticationProvider(credential, [new Uri(settings.BaseUrl).Host], scopes: settings.Scope);
        return new GraphServiceClient(new HttpClientRequestAdapter(signIn, httpClient: clients.CreateClient(Client)), settings.BaseUrl);
    }

    private static SocketsHttpHandler Transport() => new()
    {
        // A token goes along.
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
