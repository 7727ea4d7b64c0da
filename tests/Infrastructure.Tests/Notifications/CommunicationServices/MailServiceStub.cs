using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Resilience;
using Interviews.Infrastructure.Notifications.CommunicationServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Interviews.Infrastructure.Tests.Notifications.CommunicationServices;

/// <summary>The email API of Communication Services on this machine. It accepts each operation id once, as the service does, and fails on request.</summary>
internal sealed class MailServiceStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;

    private MailServiceStub(WebApplication app) => _app = app;

    /// <summary>The mails that were accepted, by operation id.</summary>
    public Dictionary<string, JsonObject> Sent { get; } = [];

    public List<string> Requests { get; } = [];

    public List<string> Tokens { get; } = [];

    /// <summary>The status with which a request fails before it has an effect, by its number from 1; <c>null</c> for none.</summary>
    public Func<int, int?> Refuse { get; set; } = _ => null;

    /// <summary>Whether the connection breaks after the message is accepted, so that the response is lost.</summary>
    public Func<int, bool> BreakAfterAccept { get; set; } = _ => false;

    /// <summary>The status of an operation, by the number of operations before it. Called for each request for the status.</summary>
    public Func<int, string> Becomes { get; set; } = _ => "Succeeded";

    public NoWaits Time { get; } = new();

    public static async Task<MailServiceStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new MailServiceStub(app);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    public IEmailSender Sender(Duration? confirmation = null)
    {
        var settings = new EmailSettings("https://acme.communication.example", "interviews@acme.example") { Confirmation = confirmation ?? Duration.FromSeconds(30) };
        var transport = new HttpClientTransport(new HttpClient(new ToStub(new Uri(_app.Urls.Single()))));
        return new CommunicationServicesEmail(settings, new JsonPipeline(CommunicationServicesEmail.Scope, TimeSpan.FromSeconds(30), new Signed(), transport, Time), Time);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var number = ++_requests;
        var id = http.Request.Method == "POST" ? http.Request.Headers["Operation-Id"].ToString() : http.Request.Path.Value!.Split('/')[^1];
        Requests.Add($"{http.Request.Method} {http.Request.Path.Value!.Split('/')[1]}{http.Request.QueryString}");
        Tokens.Add(http.Request.Headers.Authorization.ToString());
        if (Refuse(number) is { } status)
        {
            http.Response.Headers.RetryAfter = status is 429 ? "7" : default;
            await AnswerAsync(http, status, new JsonObject { ["error"] = new JsonObject { ["code"] = "ErrorOfTheStub", ["message"] = "carla@mail.example is wrong" } });
            return;
        }

        await (http.Request.Method == "POST" ? TakeAsync(http, id, number) : TellAsync(http, id));
    }

    private async Task TakeAsync(HttpContext http, string id, int number)
    {
        if (Sent.ContainsKey(id))
        {
            await AnswerAsync(http, 400, new JsonObject { ["error"] = new JsonObject { ["code"] = "OperationIdInUse" } });
            return;
        }

        Sent.Add(id, (await JsonNode.ParseAsync(http.Request.Body))!.AsObject());
        if (BreakAfterAccept(number))
        {
            http.Abort();
            return;
        }

        http.Response.Headers.RetryAfter = "3";
        http.Response.Headers["Operation-Location"] = $"https://acme.communication.example/emails/operations/{id}";
        await AnswerAsync(http, 202, new JsonObject { ["id"] = id, ["status"] = "Running" });
    }

    private Task TellAsync(HttpContext http, string id)
    {
        if (!Sent.ContainsKey(id))
        {
            return AnswerAsync(http, 404, new JsonObject { ["error"] = new JsonObject { ["code"] = "NotFound" } });
        }

        var status = Becomes(Sent.Keys.ToList().IndexOf(id));
        http.Response.Headers.RetryAfter = status == "Running" ? "10" : default;
        return AnswerAsync(http, 200, new JsonObject
        {
            ["id"] = id,
            ["status"] = status,
            ["error"] = status == "Failed" ? new JsonObject { ["code"] = "DomainNotLinked", ["message"] = "carla@mail.example" } : null,
        });
    }

    private static async Task AnswerAsync(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(body);
    }

    private sealed class Signed : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(string.Join(' ', requestContext.Scopes), DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    private sealed class ToStub(Uri address) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = address.Scheme, Host = address.Host, Port = address.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
