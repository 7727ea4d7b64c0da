using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Holds;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>What a decision may know besides the interview and the command: everything was read before, nothing is read while deciding.</summary>
/// <param name="Now">The one instant at which the whole decision is made.</param>
public sealed record DecisionContext(Actor Actor, Instant Now, LifecycleSettings Lifecycle)
{
    /// <summary>The candidate's entry in the directory, if there is one. Looked at when an interview is scheduled.</summary>
    public Candidate? Candidate { get; init; }

    /// <summary>The job's entry in the directory, if there is one. Looked at when an interview is scheduled, or comes to be for another job.</summary>
    public Job? Job { get; init; }

    /// <summary>Of the templates that <see cref="Job"/> names for the round, those that exist; see <see cref="InterviewRubric.TemplatesOf"/>.</summary>
    public IReadOnlyList<ScorecardTemplate> Templates { get; init; } = [];

    /// <summary>By id, the interviewers whom the directory knows. Looked at when time is taken.</summary>
    public IReadOnlyDictionary<string, PersonTime> People { get; init; } = new Dictionary<string, PersonTime>();

    /// <summary>The entry of the room in which the parties are to meet, if there is one. Looked at when time is taken.</summary>
    public Room? Room { get; init; }

    /// <summary>What stands under <see cref="BookingPlan.Keys(Interview?, InterviewCommand, IReadOnlyDictionary{string, PersonTime})"/>; a day that is missing here is a free one.</summary>
    public IReadOnlyList<BookedDay> Booked { get; init; } = [];

    /// <summary>The hold whose time the interview takes over.</summary>
    public Hold? Hold { get; init; }

    /// <inheritdoc cref="InterviewCommand.Together"/>
    public IReadOnlyList<Guid> Together { get; init; } = [];

    /// <summary>
    /// The UTC days for which <see cref="Booked"/> is complete for every wanted resource. A conflict offers alternatives only inside them,
    /// because time that nobody looked at is not known to be free; without them it offers none. See <see cref="Alternatives.DaysToSearch"/>.
    /// </summary>
    public DateInterval? Searched { get; init; }
}
