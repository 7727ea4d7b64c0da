using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Storage;

/// <summary>Something that the stores count in an index, without reading a document.</summary>
public abstract record CountQuery;

/// <summary>Interviews by their status and start.</summary>
/// <param name="Statuses">Any of these; at least one.</param>
/// <param name="From">Starting at or after.</param>
/// <param name="To">Starting before; <c>null</c> for any time after.</param>
public sealed record InterviewsStarting(IReadOnlyList<InterviewStatus> Statuses, Instant From, Instant? To = null) : CountQuery;

/// <summary>Interviews of which scorecards have been owed since then or longer; see <see cref="FeedbackDuty.OwedSince"/>.</summary>
public sealed record InterviewsOwed(Instant Since) : CountQuery;
