using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Interviews.Infrastructure.Notifications.Outbox;
using Interviews.LocalHost;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Time;
using Interviews.Standalone;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Interviews.Functions.Tests.Harness;

/// <summary>The whole system in this process, unless the app is to have its own, on the virtual clock, with nothing replaced. Monday 2026-03-02, 09:00 UTC, unless told otherwise.</summary>
public sealed class InterviewsHost : IAsyncDisposable
{
    public const string Organization = "acme";

    public static readonly DateTimeOffset Beginning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder? _folder;

    /// <summary>Those of all callers.</summary>
    private readonly SocketsHttpHandler _connections = new() { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>One person asks many times; on the virtual clock a token is good for a year.</summary>
    private readonly ConcurrentDictionary<(string Subject, string Role, string Organization, string? Name, string? Email), string> _tokens = [];

    private FunctionsHost _host = null!;
    private ServiceProvider? _durable;

    private InterviewsHost(string? data)
    {
        _folder = data is null ? new TemporaryFolder() : null;
        Data = data ?? _folder!.Path;
    }

    /// <summary>The data folder; starting on the same one is a restart.</summary>
    public string Data { get; }

    /// <summary>Where it answers, ending in a slash.</summary>
    public Uri Address => _host.Address;

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => _host.App;

    public IVirtualClock Clock => _host.Clock;

    public IReadOnlyList<OutboxMessage> Outbox => Services.GetRequiredService<SqliteOutbox>().Read();

    /// <summary>A client of the durable service, as a program of its own would have it.</summary>
    public DurableTaskClient Durable => (_durable ??= new ServiceCollection().AddLogging()
        .AddDurableTaskClient(client => client.UseGrpc(HostServices.GetRequiredService<HostAddress>().Rpc.ToString()))
        .BuildServiceProvider())
        .GetRequiredService<DurableTaskClient>();

    /// <summary>The services of the host itself.</summary>
    internal IServiceProvider HostServices => _host.Services;

    /// <param name="data">A folder to start on, which stays; by default a new one that is deleted in the end.</param>
    /// <param name="now">Where the clock stands, unless it has come further on this folder: the time in between nobody was there.</param>
    /// <param name="configure">Services instead of the app's own, such as a disk that is full.</param>
    /// <param name="configureHost">Services instead of the host's own, such as a transport that delivers twice.</param>
    /// <param name="appInProcessOfItsOwn">Run the app as the real host does, beside this process.</param>
    public static async Task<InterviewsHost> StartAsync(
        string? data = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        DateTimeOffset? now = null,
        Action<IServiceCollection>? configure = null,
        Action<IServiceCollection>? configureHost = null,
        bool appInProcessOfItsOwn = false)
    {
        var host = new InterviewsHost(data);
        host._host = await FunctionsHost.StartAsync(
            StandaloneHost.WithEmbeddedStore(new LocalHostOptions
            {
                App = typeof(App).Assembly,
                Data = host.Data,
                ClockStart = now ?? Beginning,
                Settings = settings ?? new Dictionary<string, string?>(),
                ConfigureApp = configure,
                ConfigureHost = configureHost,
                AppInProcessOfItsOwn = appInProcessOfItsOwn,
            }),
            TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>A caller with a token of the development issuer.</summary>
    /// <param name="role">One role, or several with spaces between them.</param>
    public Caller As(string subject, string role, string organization = Organization, string? name = null, string? email = null)
    {
        var token = _tokens.GetOrAdd(
            (subject, role, organization, name, email),
            key => HostServices.GetRequiredService<LocalHost.Admin.DevelopmentIssuer>()
                .Token(new LocalHost.Admin.TokenRequest(key.Subject, key.Role.Split(' '), key.Organization, key.Name, key.Email)));
        var http = CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new Caller(http);
    }

    public Caller Recruiter() => As("r-1", "recruiter", name: "Rosa Recruiter", email: "rosa@acme.example");

    public Caller Anonymous => new(CreateClient());

    /// <summary>Lets time pass, and everything happen that falls due in it.</summary>
    public Task AdvanceAsync(TimeSpan time) => Clock.AdvanceAsync(time);

    public async ValueTask DisposeAsync()
    {
        if (_durable is not null)
        {
            await _durable.DisposeAsync();
        }

        _connections.Dispose();
        await _host.DisposeAsync();
        _folder?.Dispose();
    }

    private HttpClient CreateClient() => new(_connections, disposeHandler: false) { BaseAddress = _host.Address };
}
