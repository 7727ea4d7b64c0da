using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Benchmarks.Measurements;

/// <summary>The pages of somebody with more than a thousand interviews, in a large organization, beside a function that does nothing on the same kind of host.</summary>
internal sealed class BusyPerson : IMeasurement
{
    private const int Interviews = 1_200;
    private const int Connections = 16;
    private const string Interviewer = "busy-interviewer";
    private const string Candidate = "busy-candidate";

    private static readonly TimeSpan _aim = TimeSpan.FromMilliseconds(200);

    public string Name => "busy";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        using var folder = new TemporaryFolder();
        using var empty = new TemporaryFolder();
        await using var app = await BenchHost.StartApplicationAsync(folder.Path);
        await using var host = await BenchHost.StartTrivialAsync(empty.Path);
        var store = app.Services.GetRequiredService<IStore>();
        var others = options.Quick ? 2_000 : 50_000;
        await Samples.StoreAsync(store, 0, others);
        foreach (var numbers in Enumerable.Range(others, Interviews).Chunk(100))
        {
            await store.CommitAsync(Samples.Organization, [.. numbers.Select(number => new Write.Create(Busy(number, others)))], CancellationToken.None);
        }

        await app.Clock.DrainAsync();
        var (recruiter, interviewer, candidate) = (await app.TokenAsync(), await app.TokenAsync(Interviewer, "interviewer"), await app.TokenAsync(Candidate, "candidate"));
        var beside = new HttpLoad(host.Address, [HttpLoad.Request("GET", BareServer.Route)]);
        return
        [
            Measure(options, "list of 50 by interviewer", app, beside, $"/api/interviews?limit=50&interviewerId={Interviewer}", recruiter),
            Measure(options, "list of 200 by interviewer", app, beside, $"/api/interviews?limit=200&interviewerId={Interviewer}", recruiter),
            Measure(options, "upcoming, as the interviewer", app, beside, "/api/interviews/upcoming?days_ahead=30", interviewer),
            Measure(options, "upcoming, as the candidate", app, beside, "/api/interviews/upcoming?days_ahead=30", candidate),
            Measure(options, "candidate page", app, beside, $"/api/candidates/{Candidate}/interviews", recruiter),
        ];
    }

    private static Figure Measure(Options options, string what, BenchHost app, HttpLoad empty, string path, string token)
    {
        var page = new HttpLoad(app.Address, [HttpLoad.Request("GET", path, token)]);
        WarmUp.Run(options, () =>
        {
            page.Run(options.Round, Connections);
            empty.Run(options.Round, Connections);
        });
        var (here, beside) = (page.Run(options.Round * options.Rounds / 2, Connections), empty.Run(options.Round * options.Rounds / 2, Connections));
        return new Figure(
            $"One of {Numbers.Count(Interviews)} interviews' people: {what}, p99 with {Connections} connections",
            Numbers.Time(here.Slowest),
            $"< {Numbers.Time(_aim)}",
            here.Slowest < _aim,
            $"{Numbers.PerSecond(here.Rate, "pages")}, median {Numbers.Time(here.Median)}",
            $"an empty function: p99 {Numbers.Time(beside.Slowest)}, {Numbers.PerSecond(beside.Rate, "requests")}");
    }

    /// <summary>One an hour for everybody but the two, and all of them with both.</summary>
    private static Interview Busy(int number, int others)
    {
        var sample = Samples.Interview(number);
        return sample with
        {
            CandidateId = Candidate,
            Details = sample.Details with { Interviewers = [new Interviewer(Interviewer, "Busy", "busy@acme.example", Seat.Lead)] },
            Time = sample.Time with { ScheduledAt = Samples.Interview(0).Time.ScheduledAt + NodaTime.Duration.FromHours(number - others) },
        };
    }
}
