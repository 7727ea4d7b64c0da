using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using Azure.Core;
using Interviews.Domain.Documents;
using Interviews.Functions.Tests.Harness;
using Interviews.Infrastructure.Documents.Text;
using Interviews.Infrastructure.Resilience;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Interviews.Functions.Tests.Evaluation;

/// <summary>The system with a language model. Jane Smith and Paul Grant interview Carla Diaz for a job with two criteria, on Thursday at 10.</summary>
internal sealed class WithModel : IAsyncDisposable
{
    public required ModelStub Model { get; init; }

    public required InterviewsHost Host { get; init; }

    public required Caller Admin { get; init; }

    /// <param name="further">Settings.</param>
    public static async Task<WithModel> StartAsync(params IReadOnlyList<(string Name, string Value)> further)
    {
        var model = await ModelStub.StartAsync();
        var settings = new Dictionary<string, string?> { ["Evaluation:Endpoint"] = "https://models.example", ["Evaluation:Deployment"] = "gpt-test" };
        foreach (var (name, value) in further)
        {
            settings[name] = value;
        }

        var host = await InterviewsHost.StartAsync(settings: settings, configure: services =>
        {
            services.AddSingleton<TokenCredential>(new Signed());
            services.AddSingleton<PipelineTransport>(new HttpClientPipelineTransport(new HttpClient(new ToStub(model.Address))));
            services.AddKeyedSingleton<TimeProvider>(ExternalClock.Key, new NoWaits());

            // Where no wait takes time, the patience with a document would be over at once.
            services.AddSingleton(new ServiceCollection().AddDocumentText().BuildServiceProvider().GetRequiredService<IDocumentText>());
        });
        return new WithModel { Model = model, Host = host, Admin = await PopulateAsync(host) };
    }

    /// <returns>An admin.</returns>
    public static async Task<Caller> PopulateAsync(InterviewsHost host)
    {
        var admin = host.As("a-1", "admin");
        await admin.PutAsync("people/p-1", """{"name":"Jane Smith","email":"jane@acme.example"}""");
        await admin.PutAsync("people/p-2", """{"name":"Paul Grant","email":"paul@acme.example"}""");
        await admin.PutAsync("candidates/c-1", """{"name":"Carla Diaz","email":"carla@mail.example","status":"assigned"}""");
        await admin.PutAsync("jobs/j-1", """{"title":"Engineer","scorecardAttributes":["problemSolving","communication"]}""");
        return admin;
    }

    /// <summary>An interview that is over, and of which nobody has written anything yet.</summary>
    public static async Task<string> HoldAsync(InterviewsHost host, Caller admin)
    {
        var scheduled = await admin.PostAsync("interviews", new
        {
            type = "technical",
            scheduledAt = "2026-03-05T10:00:00Z",
            duration = 60,
            candidateId = "c-1",
            jobId = "j-1",
            interviewers = new[] { new { id = "p-1", name = "Jane Smith", seat = "lead" }, new { id = "p-2", name = "Paul Grant", seat = "interviewer" } },
        });
        scheduled.Status.ShouldBe(201, scheduled.Body?.ToJsonString());
        await host.Clock.AdvanceToAsync(InterviewsHost.Beginning.AddDays(3).AddHours(2));
        (await admin.PostAsync($"interviews/{scheduled.Text("id")}/complete", "{}")).Status.ShouldBe(200);
        await host.Clock.DrainAsync();
        return scheduled.Text("id");
    }

    public Task<string> HoldAsync() => HoldAsync(Host, Admin);

    /// <summary>A scorecard, on its interviewer's behalf; what follows from it has happened when this returns.</summary>
    public async Task WriteAsync(string interview, string interviewer, string notes)
    {
        var posted = await Admin.PostAsync($"interviews/{interview}/feedback", new JsonObject { ["interviewerId"] = interviewer, ["recommendation"] = "yes", ["notes"] = notes });
        posted.Status.ShouldBe(201, posted.Body?.ToJsonString());
        await Host.Clock.DrainAsync();
    }

    /// <summary>An interview of which both interviewers have written.</summary>
    public async Task<string> EvaluatedAsync(string janes = "Carla found the race in two minutes, said Paul Grant.")
    {
        var interview = await HoldAsync();
        await WriteAsync(interview, "p-1", janes);
        await WriteAsync(interview, "p-2", "Clear and calm. Write to carla@mail.example.");
        return interview;
    }

    public Task<Reply> ReadAsync(string interview) => Admin.GetAsync($"interviews/{interview}/evaluation");

    /// <summary>State and, after a space, why it failed.</summary>
    public async Task<string> StateAsync(string interview)
    {
        var reply = await ReadAsync(interview);
        return $"{reply.Text("state")} {reply.Body!["failure"]?.GetValue<string>()}".TrimEnd();
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Host.DisposeAsync();
        await Model.DisposeAsync();
    }
}
