using System.Collections.Concurrent;
using System.Globalization;
using Interviews.Crash.Tests.Model;
using Interviews.Driving;

namespace Interviews.Crash.Tests.Load;

/// <summary>A crowd that wants twenty overlapping slots of one interviewer, by every way there is of taking time, and that repeats what was not answered.</summary>
internal sealed class Storm(AppClient app, Line line, DateTimeOffset first)
{
    public const string Wanted = "ines";

    private const int Slots = 20;
    private const int AtOnce = 24;
    private const int Ways = 5;

    private static readonly Identity _recruiter = Cast.Recruiter(0);

    private string[] _links = [];

    /// <summary>While nobody is killed yet.</summary>
    public async Task IntroduceAsync(int crowd)
    {
        (await app.PutAsync(_recruiter, $"people/{Wanted}", new { name = Wanted, timeZone = "UTC", workingHours = AroundTheClock.Hours })).OrThrow("PUT person");
        _links = await Task.WhenAll(Enumerable.Range(0, crowd).Where(number => number % Ways == 2).Select(LinkAsync));
    }

    /// <summary>All want at once; answers when each was answered.</summary>
    public Task<IReadOnlyList<Wish>> RunAsync(int crowd) => RunAsync(Enumerable.Range(0, crowd));

    /// <summary>For when holds have run out: four more want slots that do not overlap, so that there are several winners, however much was only held before.</summary>
    /// <param name="crowd">How many there were before.</param>
    public Task<IReadOnlyList<Wish>> FollowAsync(int crowd) => RunAsync(Enumerable.Range(crowd, 4 * Ways).Where(number => number % Ways == 0));

    private async Task<IReadOnlyList<Wish>> RunAsync(IEnumerable<int> numbers)
    {
        var wishes = new ConcurrentBag<Wish>();
        await Parallel.ForEachAsync(
            numbers,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, _) => wishes.Add(new Wish(Candidate(number), await AskAsync(number))));
        return [.. wishes];
    }

    public static string Candidate(int number) => string.Create(CultureInfo.InvariantCulture, $"c-{number}");

    private async Task<Reply> AskAsync(int number) => (number % Ways) switch
    {
        0 => await PostAsync("interviews", Row(number), number),
        1 => await PostAsync("interviews/schedule/holds", new { interviewerIds = new[] { Wanted }, start = Start(number), durationMinutes = 60 }, number),
        2 => await ChooseAsync(_links[number / Ways], number),
        3 => await PostAsync("interviews/schedule/bulk", new { rows = new[] { Row(number) } }, number),
        _ => await PostAsync("interviews/schedule/recurring", Row(number, "FREQ=DAILY;COUNT=2"), number),
    };

    private async Task<Reply> PostAsync(string path, object body, int number) =>
        (await line.AskAsync(_recruiter, HttpMethod.Post, path, body, ("Idempotency-Key", Candidate(number)))).Reply;

    /// <summary>A link is used up by the choice whose answer was lost, too.</summary>
    private async Task<Reply> ChooseAsync(string link, int number) => (await line.AskAsync(_recruiter, HttpMethod.Post, link, new { start = Start(number) })).Reply;

    private async Task<string> LinkAsync(int number)
    {
        var body = new { type = "technical", candidateId = Candidate(number), interviewerIds = new[] { Wanted }, from = Day, to = Day, durationMinutes = 60 };
        return $"self-schedule/{(await app.PostAsync(_recruiter, "self-schedule-links", body)).OrThrow("POST link").Text("token")}";
    }

    private string Day => first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Start(int number) => first.AddMinutes(number * 7 % Slots * 15).ToString("O", CultureInfo.InvariantCulture);

    private Dictionary<string, object> Row(int number, string? rule = null)
    {
        var row = new Dictionary<string, object>
        {
            ["type"] = "technical",
            ["candidateId"] = Candidate(number),
            ["scheduledAt"] = Start(number),
            ["durationMinutes"] = 60,
            ["interviewers"] = new[] { Wanted },
        };
        if (rule is not null)
        {
            row["rrule"] = rule;
        }

        return row;
    }
}

/// <summary>What somebody of the crowd was told in the end.</summary>
internal sealed record Wish(string Candidate, Reply Reply)
{
    /// <summary>How many interviews there are now for this candidate; <c>null</c> when the answer leaves it open.</summary>
    public int? Interviews => Reply switch
    {
        { Status: 201, Body: { } body } when body["seriesId"] is not null => 2,
        { Status: 201, Body: { } body } when body["expiresAt"] is not null => 0,
        { Status: 201 } => 1,
        { Status: 200 } => Reply.Member("created").GetValue<int>(),
        { Code: "gone" } => null,
        { Code: "schedule_conflict" } => 0,
        _ => throw new InvalidOperationException($"{Candidate} was answered {Reply}"),
    };
}
