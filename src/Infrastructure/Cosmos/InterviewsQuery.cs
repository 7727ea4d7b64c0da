using System.Text.Json;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage.Json;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>The text of <see cref="FindInterviews"/>: a term for each criterion that is asked for, in order of <c>find.place</c>.</summary>
/// <remarks>
/// Only interviews have a place, so the order leaves everything else out. Where an equality goes with the order in one composite index, the order begins with it: within one value
/// that changes nothing, and without it the service would not use the index. The other criteria are matched in their own indexes before a document is read.
/// <see cref="FindInterviews.CandidateName"/> scans the index of names: its charge grows with the number of different names in the organization.
/// </remarks>
internal static class InterviewsQuery
{
    public static NamedQuery Of(FindInterviews query, string? continuation)
    {
        var parameters = new Dictionary<string, string>();
        var terms = new List<string>();
        void Where(string? value, string term, string parameter)
        {
            if (value is not null)
            {
                terms.Add(term);
                parameters.Add(parameter, value);
            }
        }

        // Composite indexes with find.place; the first that applies leads the order.
        Where(query.ApplicationId, "c.applicationId = @application", "@application");
        Where(query.CandidateId, "c.candidateId = @candidate", "@candidate");
        Where(query.JobId, "c.jobId = @job", "@job");
        Where(query.Type is { } type ? Word(type) : null, "c.details.type = @type", "@type");
        Where(query.Statuses is [var only] ? Word(only) : null, "c.status = @status", "@status");
        var leading = terms.Count > 0 ? terms[0].Split(' ')[0] : null;

        // Indexes of their own.
        Where(query.InterviewerId, "ARRAY_CONTAINS(c.find.interviewers, @interviewer)", "@interviewer");
        Where(query.ParticipantId, "ARRAY_CONTAINS(c.find.people, @participant)", "@participant");
        Where(query.OwedBy, "ARRAY_CONTAINS(c.find.owing, @ower)", "@ower");
        Where(query.OwedSince is { } since ? FindMember.PlaceOf(since) : null, "c.find.owed <= @since", "@since");
        Where(query.Tag, "ARRAY_CONTAINS(c.details.tags, @tag)", "@tag");
        Where(query.CandidateName is { Length: > 0 } name ? Identities.OfName(name) : null, "CONTAINS(c.find.name, @name)", "@name");
        if (query.Rescheduled)
        {
            terms.Add("c.find.moved = true");
        }

        if (query.Statuses.Count > 1)
        {
            var statuses = query.Statuses.Distinct().Select((status, i) => ($"@status{i}", Word(status))).ToList();
            statuses.ForEach(status => parameters.Add(status.Item1, status.Item2));
            terms.Add($"c.status IN ({string.Join(", ", statuses.Select(status => status.Item1))})");
        }

        Where(query.From is { } from ? FindMember.PlaceOf(from) : null, "c.find.place >= @from", "@from");
        Where(query.To is { } to ? FindMember.PlaceOf(to) : null, "c.find.place < @to", "@to");
        Where(continuation is null ? null : FindMember.CheckPlace(continuation), query.LatestFirst ? "c.find.place < @last" : "c.find.place > @last", "@last");

        var where = terms.Count > 0 ? $" WHERE {string.Join(" AND ", terms)}" : string.Empty;
        var direction = query.LatestFirst ? "DESC" : "ASC";
        var order = leading is null ? $"c.find.place {direction}" : $"{leading} {direction}, c.find.place {direction}";
        return new NamedQuery(nameof(FindInterviews), $"SELECT * FROM c{where} ORDER BY {order}", parameters, PlaceOf);
    }

    private static string PlaceOf(StoredRecord document) => document.Json.GetProperty(RecordEnvelope.Find).GetProperty("place").GetString()!;

    /// <summary>As documents spell it.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
