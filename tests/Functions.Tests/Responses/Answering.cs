using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;

namespace Interviews.Functions.Tests.Responses;

/// <summary>An interview under way, its candidate, and what it asks.</summary>
internal sealed record Answering(Booked Booked, Caller Candidate) : IDisposable
{
    public static readonly Guid Closures = Guid.Parse("0198a000-0000-7000-8000-0000000000a1");

    public string Path => $"{Booked.Path}/responses";

    public static async Task<Answering> BeginAsync(Stage stage, string changes = "{}", Life life = Life.InProgress)
    {
        var booked = await stage.BringAsync(life, changes);
        await AskAsync(stage.Host, Guid.Parse(booked.Id));
        return new Answering(booked, stage.As("candidate", booked.CandidateId));
    }

    /// <summary>Sets down that the interview asks about closures, in two minutes.</summary>
    public static async Task AskAsync(InterviewsHost host, Guid interviewId)
    {
        var questions = new InterviewQuestions
        {
            InterviewId = interviewId,
            OrganizationId = InterviewsHost.Organization,
            Questions =
            [
                new AskedQuestion
                {
                    QuestionId = Closures,
                    Text = "What is a closure?",
                    Type = QuestionType.Technical,
                    TimeLimitMinutes = 2,
                    ExpectedAnswer = "A function together with its scope.",
                    EvaluationCriteria = new Dictionary<string, int> { ["accuracy"] = 9, ["depth"] = 3 },
                },
            ],
            UpdatedBy = "r-1",
            UpdatedAt = Instant.FromUtc(2026, 3, 1, 0, 0),
        };
        (await host.Services.GetRequiredService<IStore>().CommitAsync(InterviewsHost.Organization, [new Write.Create(questions)], CancellationToken.None))
            .ShouldBeOfType<CommitResult.Committed>();
    }

    public void Dispose() => Candidate.Dispose();
}
