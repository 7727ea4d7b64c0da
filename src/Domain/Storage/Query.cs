using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Guides;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Questions;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Holds;
using NodaTime;

namespace Interviews.Domain.Storage;

/// <summary>A named query: the stores know each one, and answer it from an index.</summary>
public abstract record Query<T>
    where T : class, IRecord;

/// <summary>Interviews by any combination of criteria, in order of their start (and of their id where two start together).</summary>
public sealed record FindInterviews : Query<Interview>
{
    /// <summary>Any of these; empty for all.</summary>
    public IReadOnlyList<InterviewStatus> Statuses { get; init; } = [];

    /// <summary>Only interviews that were moved at least once.</summary>
    public bool Rescheduled { get; init; }

    public InterviewType? Type { get; init; }

    public string? ApplicationId { get; init; }

    public string? JobId { get; init; }

    public string? CandidateId { get; init; }

    public string? InterviewerId { get; init; }

    /// <summary>Interviews in which this person takes part, as candidate or as interviewer.</summary>
    public string? ParticipantId { get; init; }

    public string? Tag { get; init; }

    /// <summary>Part of the candidate's name; see <see cref="Identities.OfName"/>.</summary>
    public string? CandidateName { get; init; }

    /// <summary>Starting at or after.</summary>
    public Instant? From { get; init; }

    /// <summary>Starting before.</summary>
    public Instant? To { get; init; }

    /// <summary>Scorecards have been owed since then or longer, by anybody; see <see cref="FeedbackDuty.OwedSince"/>.</summary>
    public Instant? OwedSince { get; init; }

    /// <summary>This person owes a scorecard, or will when the interview is over.</summary>
    public string? OwedBy { get; init; }

    public bool LatestFirst { get; init; }
}

/// <summary>The events of one interview, in order, after a sequence number.</summary>
public sealed record EventsOfInterview(Guid InterviewId, long AfterSequence = 0) : IdRange<InterviewEvent>
{
    public override string Prefix => $"event:{InterviewId}:";

    public override string After => $"{Prefix}{Math.Max(AfterSequence, 0):D8}";
}

/// <summary>The effects of one interview that have happened, in order of their key.</summary>
public sealed record EffectsOfInterview(Guid InterviewId) : IdRange<LedgerEntry>
{
    public override string Prefix => LedgerEntry.RecordId($"{InterviewId}:");
}

/// <summary>The scorecards of one interview, in order of their interviewer's id.</summary>
public sealed record ScorecardsOfInterview(Guid InterviewId) : IdRange<Scorecard>
{
    public override string Prefix => $"scorecard:{InterviewId}:";
}

/// <summary>What is booked for any of these resources on the days from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
public sealed record BookingsBetween(IReadOnlyList<string> Resources, LocalDate From, LocalDate To) : Query<BookedDay>;

/// <summary>The holds of the organization that the store has not forgotten yet, in order of their making.</summary>
public sealed record AllHolds : IdRange<Hold>
{
    public override string Prefix => "hold:";
}

/// <summary>People whose name is this; see <see cref="Identities.OfName"/>.</summary>
public sealed record PeopleNamed(string Name) : Query<Person>;

/// <summary>People whose e-mail address is this; see <see cref="Identities.OfEmail"/>.</summary>
public sealed record PeopleWithEmail(string Email) : Query<Person>;

/// <summary>
/// The entries of one kind that has a list, in order of their name and of their id where two have the same; see <see cref="Identities.OfName"/>. An entry without a name goes by its id.
/// </summary>
/// <param name="Part">Part of the name or of the e-mail address, whatever its case; <c>null</c> for all.</param>
public abstract record FindEntries<T>(string? Part) : Query<T>
    where T : class, IRecord;

public sealed record FindPeople(string? Part = null) : FindEntries<Person>(Part);

public sealed record FindCandidates(string? Part = null) : FindEntries<Candidate>(Part);

public sealed record FindJobs(string? Part = null) : FindEntries<Job>(Part);

public sealed record FindRooms(string? Part = null) : FindEntries<Room>(Part);

public sealed record FindScorecardTemplates(string? Part = null) : FindEntries<ScorecardTemplate>(Part);

public sealed record FindInterviewGuides(string? Part = null) : FindEntries<InterviewGuide>(Part);

/// <summary>All rooms of the organization, in order of their id.</summary>
public sealed record AllRooms : IdRange<Room>
{
    public override string Prefix => Room.RecordId(string.Empty);
}

/// <summary>Question banks in order of their name and of their id where two have the same.</summary>
/// <param name="Part">Part of the name, whatever its case; <c>null</c> for all.</param>
/// <param name="ReaderId">Only public ones and those that this person owns; <c>null</c> for all.</param>
public sealed record FindBanks(string? Part = null, string? ReaderId = null) : Query<QuestionBank>;

/// <summary>The questions of one bank by any combination of criteria, in order of their id, which says nothing of what is in them.</summary>
public sealed record FindQuestions(Guid BankId) : Query<Question>
{
    /// <summary>Part of the text, whatever its case and blanks; see <see cref="QuestionIdentity.Fold"/>.</summary>
    public string? Part { get; init; }

    public QuestionType? Type { get; init; }

    /// <summary>Of the question itself.</summary>
    public Difficulty? Difficulty { get; init; }

    /// <summary>Beside those of <see cref="Difficulty"/> also those without one, for whom that of the bank holds.</summary>
    public bool OrWithoutDifficulty { get; init; }

    /// <summary>All of these, whatever their case.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Only those whose id comes after this one.</summary>
    public Guid? After { get; init; }

    /// <summary>Only those whose id comes before this one or is it.</summary>
    public Guid? Through { get; init; }
}

/// <summary>All questions of a bank, in order of their id.</summary>
public sealed record QuestionsOfBank(Guid BankId) : IdRange<Question>
{
    public override string Prefix => $"question:{BankId}:";
}

/// <summary>The texts that questions of a bank came to have.</summary>
public sealed record TextsOfBank(Guid BankId) : IdRange<QuestionText>
{
    public override string Prefix => $"questionText:{BankId}:";
}

/// <summary>How the questions of a bank were used, in order of the question's id.</summary>
public sealed record UsageOfBank(Guid BankId) : IdRange<QuestionUsage>
{
    public override string Prefix => $"questionUsage:{BankId}:";
}
