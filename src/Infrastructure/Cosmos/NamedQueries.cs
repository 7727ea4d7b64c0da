using Interviews.Domain.Directory;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Infrastructure.Storage.Json;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>
/// Every query of the store, each within one partition. A page is found from where the last one ended, and reads the documents that it answers with and one more:
/// the rest is ruled out by an index, of which each text names its own.
/// </summary>
internal static class NamedQueries
{
    /// <summary>Point reads of more than a few documents. Index: <c>id</c>.</summary>
    private static string ByIdsSql(IEnumerable<string> ids) => $"SELECT * FROM c WHERE c.id IN ({string.Join(", ", ids)})";

    /// <summary>Index: <c>id</c>; ids begin with their kind, so <c>c.kind</c> only rules out what begins alike.</summary>
    private const string RangeSql = "SELECT * FROM c WHERE c.id > @after AND c.id <= @last AND c.kind = @kind ORDER BY c.id";

    /// <summary>Index: <c>find.name</c>, then <c>id</c> for the order.</summary>
    private const string PeopleNamedSql = "SELECT * FROM c WHERE c.find.name = @key AND c.kind = @kind AND c.id > @after ORDER BY c.id";

    /// <summary>Index: <c>find.email</c>, then <c>id</c> for the order.</summary>
    private const string PeopleWithEmailSql = "SELECT * FROM c WHERE c.find.email = @key AND c.kind = @kind AND c.id > @after ORDER BY c.id";

    /// <summary>Index: <c>responseId</c>, then <c>id</c> for the order; evaluations of the response have it, too, and <c>c.kind</c> rules them out.</summary>
    private const string ResponseWithIdSql = "SELECT * FROM c WHERE c.responseId = @key AND c.kind = @kind AND c.id > @after ORDER BY c.id";

    /// <summary>Index: <c>find.entry</c>, which only entries of the directory have; its range leaves the other kinds out.</summary>
    private const string EntriesSql = "SELECT * FROM c WHERE c.find.entry > @after AND c.find.entry < @before ORDER BY c.find.entry";

    /// <summary>Index: the same, and that of <c>find.text</c>, which is scanned: the charge grows with the number of entries in the organization.</summary>
    private const string EntriesWithSql = "SELECT * FROM c WHERE c.find.entry > @after AND c.find.entry < @before AND CONTAINS(c.find.text, @part) ORDER BY c.find.entry";

    /// <summary>Index: <c>id</c>, a range for each resource; <c>resource</c> rules out the days of one whose name goes on where this one's ends.</summary>
    private static string BookingsSql(int resources)
    {
        var ranges = Enumerable.Range(0, resources).Select(i => $"(c.id >= @from{i} AND c.id <= @to{i} AND c.resource = @resource{i})");
        return $"SELECT * FROM c WHERE c.id > @after AND ({string.Join(" OR ", ranges)}) ORDER BY c.id";
    }

    /// <summary>Above every character that follows a prefix.</summary>
    private const string End = "\U0010FFFF";

    public static NamedQuery ByIds(IReadOnlyList<string> storedIds)
    {
        var parameters = storedIds.Select((id, i) => ($"@id{i}", id)).ToDictionary();
        return new NamedQuery("ByIds", ByIdsSql(parameters.Keys), parameters, document => document.Id);
    }

    /// <param name="continuation">The place of the last document of the page before.</param>
    /// <returns><c>null</c> when the answer is known to be empty.</returns>
    public static NamedQuery? Of<T>(Query<T> query, string? continuation)
        where T : class, IRecord => query switch
        {
            FindInterviews find => InterviewsQuery.Of(find, continuation),
            IdRange<T> range => Range(range, continuation),
            FindEntries<T> entries => Entries(entries, continuation),
            FindBanks banks => Banks(banks, continuation),
            FindQuestions questions => Questions(questions, continuation),
            BookingsBetween bookings => Bookings(bookings, continuation),
            ResponseWithId response => Keyed<InterviewResponse>(nameof(ResponseWithId), ResponseWithIdSql, $"{response.ResponseId}", "response:", continuation),
            PeopleNamed people => Keyed<Person>(nameof(PeopleNamed), PeopleNamedSql, Identities.OfName(people.Name), Person.RecordId(string.Empty), continuation),
            PeopleWithEmail people => Keyed<Person>(nameof(PeopleWithEmail), PeopleWithEmailSql, Identities.OfEmail(people.Email), Person.RecordId(string.Empty), continuation),
            _ => throw new NotSupportedException($"The store does not know the query {query.GetType().Name}."),
        };

    private static NamedQuery Range<T>(IdRange<T> query, string? continuation)
        where T : class, IRecord
    {
        var prefix = StorageKey.ToStored(query.Prefix);
        var parameters = new Dictionary<string, string>
        {
            ["@after"] = Behind(prefix, continuation ?? (query.After is { } after ? StorageKey.ToStored(after) : prefix)),
            ["@last"] = query.Through is { } through ? StorageKey.ToStored(through) : prefix + End,
            ["@kind"] = RecordTypes.KindOf<T>(),
        };
        return new NamedQuery(query.GetType().Name, RangeSql, parameters, document => document.Id);
    }

    /// <summary>Those of one kind that have one member alike, in order of their id.</summary>
    /// <param name="prefix">Of their ids.</param>
    private static NamedQuery Keyed<T>(string name, string sql, string key, string prefix, string? continuation)
        where T : class, IRecord
    {
        var parameters = new Dictionary<string, string>
        {
            ["@key"] = key,
            ["@kind"] = RecordTypes.KindOf<T>(),
            ["@after"] = Behind(prefix, continuation ?? prefix),
        };
        return new NamedQuery(name, sql, parameters, document => document.Id);
    }

    private static NamedQuery Entries<T>(FindEntries<T> query, string? continuation)
        where T : class, IRecord
    {
        var parameters = new Dictionary<string, string> { ["@after"] = DirectoryPlace.After<T>(continuation), ["@before"] = DirectoryPlace.Range<T>().Before };
        var part = DirectoryPlace.Part(query);
        if (part is not null)
        {
            parameters.Add("@part", part);
        }

        return new NamedQuery(query.GetType().Name, part is null ? EntriesSql : EntriesWithSql, parameters, document => document.Json.GetProperty(RecordEnvelope.Find).GetProperty("entry").GetString()!);
    }

    /// <summary>Index: <c>find.bank</c>, which only banks have, and those of <c>find.name</c> and <c>find.owner</c>.</summary>
    private static NamedQuery Banks(FindBanks query, string? continuation)
    {
        var parameters = new Dictionary<string, string> { ["@after"] = continuation ?? string.Empty };
        var terms = new List<string> { "c.find.bank > @after" };
        if (query.ReaderId is { } reader)
        {
            terms.Add("(NOT IS_DEFINED(c.find.owner) OR c.find.owner = @reader)");
            parameters.Add("@reader", reader);
        }

        if (BankPlace.Part(query.Part) is { } part)
        {
            terms.Add("CONTAINS(c.find.name, @part)");
            parameters.Add("@part", part);
        }

        return new NamedQuery(
            nameof(FindBanks),
            $"SELECT * FROM c WHERE {string.Join(" AND ", terms)} ORDER BY c.find.bank",
            parameters,
            document => document.Json.GetProperty(RecordEnvelope.Find).GetProperty("bank").GetString()!);
    }

    /// <summary>Index: <c>id</c>, a range, and those of <c>type</c>, <c>difficulty</c>, <c>find.tags</c>, and <c>find.text</c>, which is scanned.</summary>
    private static NamedQuery Questions(FindQuestions query, string? continuation)
    {
        var (after, last) = QuestionPlace.Range(query, continuation);
        var parameters = new Dictionary<string, string> { ["@after"] = after, ["@last"] = last, ["@kind"] = RecordTypes.KindOf<Question>() };
        var terms = new List<string> { "c.id > @after", "c.id <= @last", "c.kind = @kind" };
        if (query.Type is { } type)
        {
            terms.Add("c.type = @type");
            parameters.Add("@type", InterviewsQuery.Word(type));
        }

        if (query.Difficulty is { } difficulty)
        {
            terms.Add(query.OrWithoutDifficulty ? "(c.difficulty = @difficulty OR NOT IS_DEFINED(c.difficulty))" : "c.difficulty = @difficulty");
            parameters.Add("@difficulty", InterviewsQuery.Word(difficulty));
        }

        foreach (var (i, tag) in QuestionPlace.Tags(query.Tags).Index())
        {
            terms.Add($"ARRAY_CONTAINS(c.find.tags, @tag{i})");
            parameters.Add($"@tag{i}", tag);
        }

        if (QuestionPlace.Part(query) is { } part)
        {
            terms.Add("CONTAINS(c.find.text, @part)");
            parameters.Add("@part", part);
        }

        return new NamedQuery(nameof(FindQuestions), $"SELECT * FROM c WHERE {string.Join(" AND ", terms)} ORDER BY c.id", parameters, document => document.Id);
    }

    private static NamedQuery? Bookings(BookingsBetween query, string? continuation)
    {
        var resources = query.Resources.Distinct().ToArray();
        if (resources.Length == 0 || query.From > query.To)
        {
            return null;
        }

        var parameters = new Dictionary<string, string> { ["@after"] = Behind("booked:", continuation ?? "booked:") };
        foreach (var (i, resource) in resources.Index())
        {
            parameters.Add($"@from{i}", StorageKey.ToStored(BookedDay.RecordId(resource, query.From)));
            parameters.Add($"@to{i}", StorageKey.ToStored(BookedDay.RecordId(resource, query.To)));
            parameters.Add($"@resource{i}", resource);
        }

        return new NamedQuery(nameof(BookingsBetween), BookingsSql(resources.Length), parameters, document => document.Id);
    }

    private static string Behind(string prefix, string after) =>
        after.StartsWith(prefix, StringComparison.Ordinal) ? after : throw new ArgumentException("The continuation belongs to another query.", nameof(after));
}
