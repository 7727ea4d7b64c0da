using System.Net;
using System.Text;
using Azure.Core;
using Interviews.Domain.Calendars;
using Interviews.Infrastructure.Calendars;
using Interviews.Infrastructure.Resilience;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Tests.Calendars;

/// <summary>Answers the requests of a calendar one after the other as it is told to, and keeps what it was sent.</summary>
internal sealed class ScriptedGraph(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    public const string Event = """{"id":"e-1","iCalUId":"uid-1","changeKey":"k-1"}""";

    public List<GraphRequest> Requests { get; } = [];

    /// <summary>How long was waited, on a clock on which every wait is over at once.</summary>
    public NoWaits Waits { get; } = new();

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(int status, string body, string type = "application/json", string? retryAfter = null) => _ =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (retryAfter is not null)
        {
            answer.Headers.Add("Retry-After", retryAfter);
        }

        return Task.FromResult(answer);
    };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Fault(int status, string code = "ErrorCode") =>
        Answer(status, $$$"""{"error":{"code":"{{{code}}}","message":"Jane is busy."}}""");

    /// <summary>No answer until the attempt is given up.</summary>
    public static Task<HttpResponseMessage> Silence(CancellationToken cancellationToken) => new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(cancellationToken);

    public static Task<HttpResponseMessage> Broken(CancellationToken cancellationToken) => throw new HttpRequestException("The connection broke.");

    public ICalendar Calendar(OutlookSettings? settings = null)
    {
        var outlook = settings ?? new OutlookSettings("hr@acme.example", "https://graph.microsoft.com/v1.0");
        var services = new ServiceCollection()
            .AddKeyedSingleton<HttpMessageHandler>(CalendarRegistration.TransportKey, this)
            .AddKeyedSingleton<TimeProvider>(ExternalClock.Key, Waits);
        GraphConnection.AddTo(services, outlook);
        var clients = services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
        return new OutlookCalendar(outlook, GraphConnection.Connect(outlook, new Signed(), clients));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(new GraphRequest(
            $"{request.Method} {request.RequestUri!.AbsoluteUri}",
            string.Join(',', request.Headers.GetValues("Prefer")),
            request.Headers.Authorization?.ToString(),
            request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken)));
        return await answers[Requests.Count - 1](cancellationToken);
    }

    private sealed class Signed : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(string.Join(' ', requestContext.Scopes), DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}

/// <param name="Authorization">The token is the scope that it is for.</param>
internal sealed record GraphRequest(string Line, string Prefer, string? Authorization, string? Body);
