using static Interviews.Domain.Interviews.InterviewStatus;

namespace Interviews.Domain.Interviews;

/// <summary>
/// Every state change there is. What is not in the table is refused with <c>invalid_transition</c>, and so is a row whose guard does not hold.
/// Scheduling begins a life and therefore has no row: it needs that the interview does not exist.
/// </summary>
public static class TransitionTable
{
    private const InterviewStatus Absent = InterviewStatus.NoShow;

    public static IReadOnlyList<Transition> Rows { get; } =
    [
        //                      from                                                      to               guard
        Row<Update>(            [Scheduled, Prepared, InProgress],                        Unchanged),
        Row<Prepare>(           [Scheduled, Prepared],                                    To(Prepared)),
        Row<StartInterview>(    [Scheduled, Prepared],                                    To(InProgress),  TransitionGuards.NotTooEarlyToStart),
        Row<UndoStart>(         [InProgress],                                             AsBeforeStart,   TransitionGuards.NothingFollowedTheStart),
        Row<RecordReplacement>( [Cancelled, Absent],                                      Unchanged,       TransitionGuards.NotReplaced),
        Row<Complete>(          [Scheduled, Prepared, InProgress],                        To(Completed),   TransitionGuards.StartReachedToComplete),
        Row<Reschedule>(        [Scheduled, Prepared],                                    To(Scheduled),   TransitionGuards.StillMovable),
        Row<Cancel>(            [Scheduled, Prepared, InProgress],                        To(Cancelled),   TransitionGuards.CandidateBeforeStart),
        Row<CancelForStatus>(   [Scheduled, Prepared],                                    To(Cancelled)),
        Row<ReportNoShow>(      [Scheduled, Prepared],                                    To(Absent),      TransitionGuards.GraceOver),
        Row<UndoNoShow>(        [Absent],                                                 AsBeforeNoShow,  TransitionGuards.NotReplaced),
        Row<SendThankYou>(      [Completed, Evaluated],                                   Unchanged),
        Row<RateExperience>(    [Completed, Evaluated],                                   Unchanged),
        Row<GiveResult>(        [Completed, Evaluated],                                   To(Evaluated)),
        Row<RecordFeedback>(    [Scheduled, Prepared, InProgress, Completed, Evaluated],  Unchanged,       TransitionGuards.StartReachedForFeedback),
        Row<RecordDelivery>(    Enum.GetValues<InterviewStatus>(),                        Unchanged),
        Row<RecordParticipant>( Enum.GetValues<InterviewStatus>(),                        Unchanged),
        Row<RecordCalendar>(    Enum.GetValues<InterviewStatus>(),                        Unchanged),
        Row<RecordEscalation>(  [Scheduled, Prepared, InProgress, Completed, Evaluated],  Unchanged),
        Row<RequestDueEvaluation>([Scheduled, Prepared, InProgress, Completed, Evaluated], Unchanged,      TransitionGuards.EndReachedUnlessBegun),
        Row<RequestEvaluation>( [Completed, Evaluated],                                   Unchanged),
        Row<SubmitResponse>(    [Scheduled, Prepared, InProgress],                        Unchanged,       TransitionGuards.OpenForResponses),
        Row<SubmitAllResponses>([Scheduled, Prepared, InProgress],                        AfterResponses,  TransitionGuards.OpenForResponses),
        Row<RequestResponseEvaluation>([Scheduled, Prepared, InProgress, Completed, Evaluated], Unchanged),
        Row<RequestQuestionProposal>([Scheduled, Prepared, InProgress],                   Unchanged),
        Row<SetQuestions>(      [Scheduled, Prepared, InProgress],                        Unchanged),
        Row<AddDocument>(       [Scheduled, Prepared, InProgress, Completed, Evaluated],  Unchanged),
        Row<RemoveDocument>(    Enum.GetValues<InterviewStatus>(),                        Unchanged),
    ];

    private static Func<Interview, InterviewStatus> Unchanged => interview => interview.Status;

    /// <summary>An interview that nobody conducts is over when its candidate has answered.</summary>
    private static Func<Interview, InterviewStatus> AfterResponses => interview => interview.Details.IsConducted ? interview.Status : Completed;

    private static Func<Interview, InterviewStatus> AsBeforeNoShow => interview => interview.NoShow?.Before ?? Scheduled;

    private static Func<Interview, InterviewStatus> AsBeforeStart => interview => interview.Start?.Before ?? Scheduled;

    /// <returns>Why the command cannot be carried out now, or <c>null</c> when it can.</returns>
    public static Refusal? Check(Interview interview, InterviewCommand command, DecisionContext context)
    {
        if (command is Schedule)
        {
            return Illegal($"Interview {interview.InterviewId} is {Words(interview.Status)} already; '{command.Name}' needs that it does not exist.");
        }

        var row = Rows.Single(row => row.Command == command.GetType());
        return row.From.Contains(interview.Status)
            ? row.Guard?.Invoke(interview, context)
            : Illegal($"Interview {interview.InterviewId} is {Words(interview.Status)}; '{command.Name}' needs it to be {AnyOf(row.From)}.");
    }

    internal static Refusal Illegal(string detail) => new(RefusalCode.InvalidTransition, detail);

    internal static string AnyOf(IReadOnlyList<InterviewStatus> statuses) => statuses.Count == 1
        ? Words(statuses[0])
        : $"{string.Join(", ", statuses.SkipLast(1).Select(Words))} or {Words(statuses[^1])}";

    internal static string Words(InterviewStatus status) => status switch
    {
        Scheduled => "scheduled",
        Prepared => "prepared",
        InProgress => "in progress",
        Completed => "completed",
        Evaluated => "evaluated",
        Cancelled => "cancelled",
        Absent => "a no-show",
    };

    private static Func<Interview, InterviewStatus> To(InterviewStatus status) => _ => status;

    private static Transition Row<TCommand>(
        IReadOnlyList<InterviewStatus> from, Func<Interview, InterviewStatus> to, Func<Interview, DecisionContext, Refusal?>? guard = null)
        where TCommand : InterviewCommand => new(typeof(TCommand), from, to, guard);
}

/// <param name="From">The states in which the command is possible at all.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Guard">Says why the command is not possible now, or <c>null</c> when it is. A row without one is always possible.</param>
public sealed record Transition(
    Type Command, IReadOnlyList<InterviewStatus> From, Func<Interview, InterviewStatus> To, Func<Interview, DecisionContext, Refusal?>? Guard);
