using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Documents;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

public sealed class TransitionTableTests
{
    private static readonly InterviewCommand[] _commands =
    [
        Wanted,
        new Update(Details with { Notes = "new" }, "j-1", "a-1"),
        new Prepare(null, true, true, true),
        new StartInterview(null, new Dictionary<string, string>()),
        new Complete((Instant?)null),
        new Reschedule(Time with { ScheduledAt = StartsAt + Duration.FromDays(1) }, null, null),
        new Cancel(null),
        new ReportNoShow(NoShowParty.Candidate, null),
        new UndoNoShow(),
        new UndoStart(),
        new RecordReplacement(Guid.Empty),
        new CancelForStatus(CandidateStatus.Withdrawn),
        new RecordParticipant("c-1", true, "Carla Doe", null),
        new SendThankYou(["Jane Smith"], ThankYouMethod.Email, null),
        new RateExperience(5, null),
        new GiveResult(80, null, null),
        new RecordFeedback("p-1", ScorecardStatus.Submitted, 1),
        new RecordDelivery(DeliveryChannel.Calendar, DeliveryState.Failed, null),
        new RecordCalendar(1, null, "It is full."),
        new RecordEscalation(["o-1"]),
        new RequestDueEvaluation(),
        new RequestEvaluation(),
        new SubmitResponse(Guid.Empty, 1),
        new SubmitAllResponses(1),
        new RequestResponseEvaluation(Guid.Empty, 1),
        new RequestQuestionProposal(Guid.Empty),
        new SetQuestions(3),
        new AddDocument(Guid.Empty, DocumentKind.Resume, "r-1", false),
        new RemoveDocument(Guid.Empty, DocumentKind.Resume, "r-1", false),
    ];

    /// <summary>Every state and every command, by somebody who may, at a time at which the guards hold: what it leads to, or a dash for invalid_transition.</summary>
    [Fact]
    public void Check_EveryStateAndCommand_IsThePinnedMatrix() => Matrix().ShouldBe(
        """
        command                | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | Cancelled  | NoShow
        schedule               | -          | -          | -          | -          | -          | -          | -
        update                 | Scheduled  | Prepared   | InProgress | -          | -          | -          | -
        prepare                | Prepared   | Prepared   | -          | -          | -          | -          | -
        startInterview         | InProgress | InProgress | -          | -          | -          | -          | -
        complete               | Completed  | Completed  | Completed  | -          | -          | -          | -
        reschedule             | Scheduled  | Scheduled  | -          | -          | -          | -          | -
        cancel                 | Cancelled  | Cancelled  | Cancelled  | -          | -          | -          | -
        reportNoShow           | NoShow     | NoShow     | -          | -          | -          | -          | -
        undoNoShow             | -          | -          | -          | -          | -          | -          | Scheduled
        undoStart              | -          | -          | Scheduled  | -          | -          | -          | -
        recordReplacement      | -          | -          | -          | -          | -          | Cancelled  | NoShow
        cancelForStatus        | Cancelled  | Cancelled  | -          | -          | -          | -          | -
        recordParticipant      | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | Cancelled  | NoShow
        sendThankYou           | -          | -          | -          | Completed  | Evaluated  | -          | -
        rateExperience         | -          | -          | -          | Completed  | Evaluated  | -          | -
        giveResult             | -          | -          | -          | Evaluated  | Evaluated  | -          | -
        recordFeedback         | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | -          | -
        recordDelivery         | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | Cancelled  | NoShow
        recordCalendar         | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | Cancelled  | NoShow
        recordEscalation       | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | -          | -
        requestDueEvaluation   | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | -          | -
        requestEvaluation      | -          | -          | -          | Completed  | Evaluated  | -          | -
        submitResponse         | Scheduled  | Prepared   | InProgress | -          | -          | -          | -
        submitAllResponses     | Scheduled  | Prepared   | InProgress | -          | -          | -          | -
        requestResponseEvaluation | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | -          | -
        requestQuestionProposal | Scheduled  | Prepared   | InProgress | -          | -          | -          | -
        setQuestions           | Scheduled  | Prepared   | InProgress | -          | -          | -          | -
        addDocument            | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | -          | -
        removeDocument         | Scheduled  | Prepared   | InProgress | Completed  | Evaluated  | Cancelled  | NoShow
        """);

    public static TheoryData<InterviewStatus, string> Allowed => new(
        from status in Enum.GetValues<InterviewStatus>()
        from row in TransitionTable.Rows
        where row.From.Contains(status)
        select (status, CommandOf(row).Name));

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Rows_AllowedTransition_LeadsWhereItsEventsLead(InterviewStatus from, string command)
    {
        var state = In(from);
        var row = TransitionTable.Rows.Single(row => CommandOf(row).Name == command);

        Decided(state, CommandOf(row))!.Status.ShouldBe(row.To(state));
    }

    [Fact]
    public void Rows_EveryCommandButSchedule_HasExactlyOne() =>
        TransitionTable.Rows.Select(row => row.Command).ShouldBe(_commands.Skip(1).Select(command => command.GetType()), ignoreOrder: true);

    [Fact]
    public void Check_IllegalTransition_NamesIdStateAndCommand() =>
        TransitionTable.Check(In(InterviewStatus.Completed), new Cancel(null), As(Recruiter))!
            .Detail.ShouldBe($"Interview {Id} is completed; 'cancel' needs it to be scheduled, prepared or in progress.");

    [Fact]
    public void Check_ScheduleOfWhatExists_NamesIdAndState() =>
        TransitionTable.Check(In(InterviewStatus.Prepared), Wanted, As(Recruiter))!
            .Detail.ShouldBe($"Interview {Id} is prepared already; 'schedule' needs that it does not exist.");

    private static string Matrix()
    {
        var statuses = Enum.GetValues<InterviewStatus>();
        var rows = _commands.Select(command => Line(command.Name, statuses.Select(from => Decided(In(from), command)?.Status.ToString() ?? "-")));
        return string.Join('\n', rows.Prepend(Line("command", statuses.Select(status => status.ToString()))));
    }

    private static Actor By(InterviewCommand command) => command switch
    {
        RateExperience or SubmitResponse or SubmitAllResponses => Carla,
        RecordDelivery or RecordCalendar or RecordParticipant or RecordEscalation or CancelForStatus => Actor.System(Acme),
        _ => Admin,
    };

    private static string Line(string command, IEnumerable<string> cells) =>
        $"{command,-22} | {string.Join(" | ", cells.Select(cell => $"{cell,-10}"))}".TrimEnd();

    private static InterviewCommand CommandOf(Transition row) => _commands.Single(command => command.GetType() == row.Command);

    private static Interview? Decided(Interview state, InterviewCommand command)
    {
        var now = command is Reschedule or Update ? Now : Time.EndsAt;
        var result = InterviewDecider.Decide(state, command, As(By(command), now));
        if (result.IsRefused)
        {
            result.ShouldBeRefused(RefusalCode.InvalidTransition);
            return null;
        }

        return InterviewHistory.Fold(state, result.Value);
    }
}
