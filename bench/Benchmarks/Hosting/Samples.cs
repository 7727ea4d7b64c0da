using System.Text.Json;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Benchmarks.Hosting;

/// <summary>Interviews as an organization has them, the same in every run.</summary>
internal static class Samples
{
    public const string Organization = "acme";

    private static readonly string[] Tags = ["backend"];

    /// <summary>A Monday.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Stores interviews number <paramref name="first"/> to <paramref name="end"/> - 1 without anybody having scheduled them.</summary>
    public static Task StoreAsync(IStore store, int first, int end) => Parallel.ForEachAsync(
        Enumerable.Range(first, end - first).Chunk(100),
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (numbers, cancellation) => await store.CommitAsync(
            Organization, [.. numbers.Select(number => new Write.Create(Interview(number)))], cancellation));

    public static Guid Id(int number) => new(number, 0x2026, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static Interview Interview(int number) => new()
    {
        InterviewId = Id(number),
        OrganizationId = Organization,
        Revision = 1,
        Sequence = 1,
        Status = InterviewStatus.Scheduled,
        Details = new InterviewDetails
        {
            Type = InterviewType.Technical,
            Mode = InterviewMode.Video,
            Difficulty = Difficulty.Medium,
            Tags = ["backend", $"team-{number % 40}"],
            Interviewers =
            [
                new Interviewer($"p-{number % 500}", $"Person {number % 500}", $"person{number % 500}@acme.example", Seat.Lead),
                new Interviewer($"p-{(number + 7) % 500}", $"Person {(number + 7) % 500}", $"person{(number + 7) % 500}@acme.example"),
            ],
            MeetingUrl = $"https://meet.example/{number}",
            Notes = "Ask about the outage of last spring, and how the team found its cause.",
        },
        Time = new InterviewTime(Start(number), 60, "Europe/Berlin"),
        Round = 1,
        CandidateId = $"c-{number}",
        CandidateName = $"Candidate {number}",
        JobId = $"j-{number % 200}",
        ApplicationId = $"a-{number}",
        CreatedBy = "r-1",
        CreatedAt = Instant.FromDateTimeOffset(Beginning),
        UpdatedAt = Instant.FromDateTimeOffset(Beginning),
    };

    /// <summary>The body of <c>POST /interviews</c>. No two of them compete for anybody's time.</summary>
    public static string Schedule(int number, DateTimeOffset at) => JsonSerializer.Serialize(new
    {
        type = "technical",
        candidateId = $"new-{number}",
        scheduledAt = at,
        durationMinutes = 60,
        timeZone = "Europe/Berlin",
        jobId = $"j-{number % 200}",
        applicationId = $"n-{number}",
        tags = Tags,
        interviewers = new[] { new { id = $"i-{number}", name = $"Interviewer {number}", email = $"i{number}@acme.example" } },
    });

    /// <summary>Ten interviews begin every quarter of an hour.</summary>
    private static Instant Start(int number) => Instant.FromDateTimeOffset(Beginning) + Duration.FromMinutes(15L * (number / 10));
}
