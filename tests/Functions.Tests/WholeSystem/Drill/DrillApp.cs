using Interviews.Cosmos.Stub;
using Interviews.Domain.Directory;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;
using Interviews.Functions.Notifications;
using Interviews.Functions.Scheduling;
using Interviews.Infrastructure.Cosmos;
using Interviews.Infrastructure.Resilience;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace Interviews.Functions.Tests.WholeSystem.Drill;

/// <summary>The app's own services on Cosmos DB, as they are registered, without a host; the clock stands still.</summary>
internal sealed class DrillApp : IAsyncDisposable
{
    public const string Organization = "acme";
    public const int Interviewers = 40;
    public const int Candidates = 200;

    private readonly TemporaryFolder _data = new();
    private readonly ServiceProvider _services;

    private DrillApp()
    {
        Stub = new CosmosStub(Clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["CosmosDb"] = CosmosStub.ConnectionString,
            ["Cosmos:Mode"] = "gateway",
            ["Cosmos:Provision"] = "true",
            ["DATA"] = _data.Path,
        }).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(Clock)
            .AddSingleton<CosmosTransport>(Stub.CreateHandler)
            .AddKeyedSingleton<TimeProvider>(ExternalClock.Key, new NoWaits())
            .AddStore(configuration)
            .AddNotifications(configuration)
            .AddScheduling()
            .AddInterviews(configuration)
            .AddSingleton(new LifecycleSettings())
            .BuildServiceProvider();
    }

    public CosmosStub Stub { get; }

    public IStore Store => Get<IStore>();

    private static TimeProvider Clock { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public static async Task<DrillApp> StartAsync()
    {
        var app = new DrillApp();
        foreach (var service in app._services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(default);
        }

        WorkingHours[] always = [.. Enum.GetValues<DayOfWeek>().Select(day => new WorkingHours(day, "00:00", "24:00"))];
        var people = Enumerable.Range(0, Interviewers).Select(i => new Person { PersonId = $"i{i}", OrganizationId = Organization, Name = $"Interviewer {i}", Email = $"i{i}@acme.example", WorkingHours = always });
        var candidates = Enumerable.Range(0, Candidates).Select(i => new Candidate { CandidateId = $"c{i}", OrganizationId = Organization, Name = $"Candidate {i}", Email = $"c{i}@mail.example" });
        foreach (var batch in people.Concat<IRecord>(candidates).Chunk(100))
        {
            (await app.Store.CommitAsync(Organization, [.. batch.Select(document => new Write.Create(document))], default)).ShouldBeOfType<CommitResult.Committed>();
        }

        return app;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Every document of a kind.</summary>
    /// <param name="prefix">What their ids begin with.</param>
    public async Task<List<T>> AllAsync<T>(string prefix)
        where T : class, IRecord
    {
        var all = new List<T>();
        string? continuation = null;
        do
        {
            var page = await Store.QueryAsync(Organization, new Everything<T>(prefix), 200, continuation, default);
            all.AddRange(page.Items.Select(item => item.Value));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _data.Dispose();
    }

    private sealed record Everything<T>(string Begin) : IdRange<T>
        where T : class, IRecord
    {
        public override string Prefix => Begin;
    }
}
