using System.Text.Json;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Infrastructure.Storage.Json;
using Microsoft.Data.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>What <c>FindInterviews</c> looks at, without opening the document.</summary>
/// <param name="ScheduledAt">Ticks since 1970.</param>
/// <param name="CandidateName">Folded by <see cref="Identities.OfName"/>.</param>
/// <param name="People">JSON array of <see cref="PersonRoles"/> as a digit, followed by the person's id. Text, so that two rows compare by value.</param>
/// <param name="Tags">JSON array of the distinct tags.</param>
internal sealed record InterviewIndexRow(
    string Id,
    long ScheduledAt,
    string Status,
    string Type,
    bool Rescheduled,
    string? ApplicationId,
    string? JobId,
    string? CandidateName,
    string People,
    string Tags)
{
    public const string Columns = "id, scheduledAt, status, type, rescheduled, applicationId, jobId, candidateName, people, tags";

    public static InterviewIndexRow Of(string id, Interview interview) => new(
        id,
        interview.Time.ScheduledAt.ToUnixTimeTicks(),
        interview.Status.ToString(),
        interview.Details.Type.ToString(),
        interview.RescheduleHistory.Count > 0,
        interview.ApplicationId,
        interview.JobId,
        interview.CandidateName is { } name ? Identities.OfName(name) : null,
        JsonSerializer.Serialize(PeopleOf(interview), StorageJson.Options),
        JsonSerializer.Serialize(interview.Details.Tags.Distinct().Order(StringComparer.Ordinal).ToArray(), StorageJson.Options));

    public static InterviewIndexRow From(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        row.GetString(2),
        row.GetString(3),
        row.GetBoolean(4),
        Text(row, 5),
        Text(row, 6),
        Text(row, 7),
        row.GetString(8),
        row.GetString(9));

    public IEnumerable<(string PersonId, PersonRoles Roles)> PeopleEntries() =>
        Entries(People).Select(entry => (entry[1..], (PersonRoles)(entry[0] - '0')));

    public string[] TagEntries() => Entries(Tags);

    private static string[] PeopleOf(Interview interview)
    {
        var people = new SortedDictionary<string, PersonRoles>(StringComparer.Ordinal);
        if (interview.CandidateId is { } candidate)
        {
            people[candidate] = PersonRoles.Candidate;
        }

        foreach (var id in interview.Details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>())
        {
            people[id] = people.GetValueOrDefault(id) | PersonRoles.Interviewer;
        }

        foreach (var id in FeedbackDuty.OwedBy(interview))
        {
            people[id] |= PersonRoles.Owing;
        }

        return [.. people.Select(person => $"{(int)person.Value}{person.Key}")];
    }

    private static string[] Entries(string json) => JsonSerializer.Deserialize<string[]>(json, StorageJson.Options)!;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>As what somebody takes part.</summary>
[Flags]
internal enum PersonRoles
{
    None = 0,
    Candidate = 1,
    Interviewer = 2,

    /// <summary>Owes a scorecard, or will when the interview is over.</summary>
    Owing = 4,
    Any = Candidate | Interviewer,
}
