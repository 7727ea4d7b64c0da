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

public sealed class InterviewAccessTests
{
    private static readonly (string Name, InterviewCommand Command)[] _commands =
    [
        ("update", new Update(Details, null, null)),
        ("prepare", new Prepare(null, true, true, true)),
        ("startInterview", new StartInterview(null, new Dictionary<string, string>())),
        ("complete", new Complete((Instant?)null)),
        ("reschedule", new Reschedule(Time, null, null)),
        ("cancel", new Cancel(null)),
        ("reportNoShow", new ReportNoShow(NoShowParty.Candidate, null)),
        ("undoNoShow", new UndoNoShow()),
        ("undoStart", new UndoStart()),
        ("recordReplacement", new RecordReplacement(Guid.Empty)),
        ("cancelForStatus", new CancelForStatus(CandidateStatus.Withdrawn)),
        ("recordParticipant", new RecordParticipant("c-1", true, null, null)),
        ("sendThankYou", new SendThankYou([], ThankYouMethod.Email, null)),
        ("rateExperience", new RateExperience(5, null)),
        ("giveResult", new GiveResult(null, null, null)),
        ("recordFeedback", new RecordFeedback("p-1", ScorecardStatus.Draft, 1)),
        ("recordDelivery", new RecordDelivery(DeliveryChannel.Calendar, DeliveryState.Pending, null)),
        ("recordCalendar", new RecordCalendar(1, null, null)),
        ("recordEscalation", new RecordEscalation([])),
        ("requestDueEvaluation", new RequestDueEvaluation()),
        ("requestEvaluation", new RequestEvaluation()),
        ("submitResponse", new SubmitResponse(Guid.Empty, 1)),
        ("submitAllResponses", new SubmitAllResponses(1)),
        ("requestResponseEvaluation", new RequestResponseEvaluation(Guid.Empty, 1)),
        ("requestQuestionProposal", new RequestQuestionProposal(Guid.Empty)),
        ("setQuestions", new SetQuestions(3)),
        ("addDocument", new AddDocument(Guid.Empty, DocumentKind.Resume, "r-1", false)),
        ("removeDocument", new RemoveDocument(Guid.Empty, DocumentKind.Resume, "r-1", false)),
    ];

    private static readonly (string Name, Actor Actor)[] _actors =
    [
        ("admin", Admin), ("recruiter", Recruiter), ("service", Service), ("assigned", Jane), ("stranger", Stranger), ("candidate", Carla), ("other", OtherCandidate),
    ];

    /// <summary>The roles of the API contract's table "Interviews"; each dash is a refusal with code forbidden.</summary>
    [Fact]
    public void Check_EveryCommandAndActor_IsThePinnedMatrix() => Matrix(Scheduled()).ShouldBe(
        """
        update                 | admin recruiter -       -        - -         -
        prepare                | admin recruiter service assigned - candidate -
        startInterview         | admin recruiter -       assigned - -         -
        complete               | admin recruiter -       assigned - -         -
        reschedule             | admin recruiter -       -        - candidate -
        cancel                 | admin recruiter -       -        - candidate -
        reportNoShow           | admin recruiter -       assigned - -         -
        undoNoShow             | admin recruiter -       assigned - -         -
        undoStart              | admin recruiter -       assigned - -         -
        recordReplacement      | admin recruiter -       -        - candidate -
        cancelForStatus        | -     -         service -        - -         -
        recordParticipant      | -     -         service -        - -         -
        sendThankYou           | admin recruiter -       -        - candidate -
        rateExperience         | -     -         -       -        - candidate -
        giveResult             | admin recruiter -       -        - -         -
        recordFeedback         | admin recruiter -       assigned - -         -
        recordDelivery         | -     -         service -        - -         -
        recordCalendar         | -     -         service -        - -         -
        recordEscalation       | -     -         service -        - -         -
        requestDueEvaluation   | admin recruiter service -        - -         -
        requestEvaluation      | admin recruiter -       -        - -         -
        submitResponse         | -     -         -       -        - candidate -
        submitAllResponses     | -     -         -       -        - candidate -
        requestResponseEvaluation | admin recruiter -       -        - -         -
        requestQuestionProposal | admin recruiter -       assigned - -         -
        setQuestions           | admin recruiter -       assigned - -         -
        addDocument            | admin recruiter -       assigned - candidate -
        removeDocument         | admin recruiter -       assigned - candidate -
        """);

    [Theory]
    [InlineData("update", true)]
    [InlineData("complete", true)]
    [InlineData("startInterview", false)]
    [InlineData("giveResult", false)]
    [InlineData("reportNoShow", false)]
    public void Check_CandidateOfASelfTrackedInterview_MayUpdateAndComplete(string command, bool allowed) =>
        (InterviewAccess.Check(SelfTracked(), command == "update" ? new Update(Noted.Details, null, null) : Command(command), Carla) is null).ShouldBe(allowed);

    [Fact]
    public void Check_CandidateAssignsSomebody_IsForbidden()
    {
        InterviewAccess.Check(null, Wanted, Carla)!.Code.ShouldBe(RefusalCode.Forbidden);
        InterviewAccess.Check(SelfTracked(), new Update(Details, null, null), Carla)!.Code.ShouldBe(RefusalCode.Forbidden);
    }

    [Fact]
    public void Check_CandidateGivesAnAddress_IsForbidden() => InterviewAccess.Check(
        null, Noted with { Details = Details with { Interviewers = [new(null, "Jane Smith", "anybody@mail.example")] } }, Carla)!.Code.ShouldBe(RefusalCode.Forbidden);

    [Fact]
    public void Check_SelfTrackedWithAnInterviewerOfTheOrganization_MayNotBeCompletedByItsCandidate()
    {
        var interview = SelfTracked(new Interviewer("p-1", "Jane Smith"));

        InterviewAccess.Check(interview, Command("complete"), Carla)!.Code.ShouldBe(RefusalCode.Forbidden);
    }

    [Fact]
    public void Check_MadeByStaffWithoutInterviewers_MayNotBeCompletedByItsCandidate() =>
        InterviewAccess.Check(Scheduled(details => details with { Interviewers = [] }), Command("complete"), Carla)!.Code.ShouldBe(RefusalCode.Forbidden);

    /// <summary>D02: whatever else they are, on their own interview they are the candidate.</summary>
    [Theory]
    [InlineData(Role.Candidate | Role.Recruiter)]
    [InlineData(Role.Candidate | Role.Admin)]
    [InlineData(Role.Admin)]
    [InlineData(Role.Recruiter | Role.Interviewer)]
    public void Check_OwnInterviewWithOtherRoles_IsTheCandidates(Role roles)
    {
        var themselves = Carla with { Roles = roles };
        var interview = Scheduled();

        _commands.Where(command => InterviewAccess.Check(interview, command.Command, themselves) is null).Select(command => command.Name)
            .ShouldBe(_commands.Where(command => InterviewAccess.Check(interview, command.Command, Carla) is null).Select(command => command.Name));
        InterviewAccess.SeesInternals(interview, themselves).ShouldBeFalse();
        InterviewAccess.CheckRead(interview, themselves).ShouldBeNull();
    }

    [Fact]
    public void Check_SystemWithTheCandidatesId_KeepsItsRights() =>
        InterviewAccess.SeesInternals(Scheduled(), Service with { Id = "c-1" }).ShouldBeTrue();

    [Fact]
    public void Check_StaffScheduleForThemself_MayAssignNobody() =>
        InterviewAccess.Check(null, Wanted, Carla with { Roles = Role.Recruiter })!.Code.ShouldBe(RefusalCode.Forbidden);

    [Theory]
    [InlineData("c-1", true)]
    [InlineData(null, true)]
    [InlineData("c-2", false)]
    public void Check_CandidateSchedules_OnlyForThemself(string? candidateId, bool allowed) =>
        (InterviewAccess.Check(null, Noted with { CandidateId = candidateId }, Carla) is null).ShouldBe(allowed);

    [Fact]
    public void Check_InterviewerSchedules_IsForbidden() => InterviewAccess.Check(null, Wanted, Jane)!.Code.ShouldBe(RefusalCode.Forbidden);

    [Fact]
    public void Check_ServiceSchedules_IsAllowed() => InterviewAccess.Check(null, Wanted, Service).ShouldBeNull();

    [Fact]
    public void Check_FeedbackOfAnother_IsForbiddenToInterviewers() =>
        InterviewAccess.Check(Scheduled(), new RecordFeedback("p-2", ScorecardStatus.Draft, 1), Jane)!.Code.ShouldBe(RefusalCode.Forbidden);

    [Fact]
    public void Check_Forbidden_NamesWhatIsMissing() =>
        InterviewAccess.Check(Scheduled(), Command("cancel"), OtherCandidate)!
            .Detail.ShouldBe($"To cancel interview {Id} requires the role admin or recruiter, or being its candidate.");

    [Fact]
    public void CheckRead_EveryActor_StaffAndParticipants() =>
        _actors.Where(actor => InterviewAccess.CheckRead(Scheduled(), actor.Actor) is null).Select(actor => actor.Name)
            .ShouldBe(["admin", "recruiter", "service", "assigned", "candidate"]);

    [Fact]
    public void SeesInternals_EveryActor_StaffAndAssigned() =>
        _actors.Where(actor => InterviewAccess.SeesInternals(Scheduled(), actor.Actor)).Select(actor => actor.Name).ShouldBe(["admin", "recruiter", "service", "assigned"]);

    [Fact]
    public void SeesInternals_CandidateOfASelfTrackedInterview_SeesTheirOwnRecord() => InterviewAccess.SeesInternals(SelfTracked(), Carla).ShouldBeTrue();

    [Fact]
    public void CheckRead_OtherOrganization_IsNotFound() =>
        InterviewAccess.CheckRead(Scheduled(), Admin with { OrganizationId = "globex" })!.Code.ShouldBe(RefusalCode.NotFound);

    [Fact]
    public void Decide_OtherOrganization_IsNotFound() =>
        InterviewDecider.Decide(Scheduled(), new Cancel(null), As(Admin with { OrganizationId = "globex" })).ShouldBeRefused(RefusalCode.NotFound);

    [Fact]
    public void Decide_NoInterview_IsNotFound() => InterviewDecider.Decide(null, new Cancel(null), As(Admin)).ShouldBeRefused(RefusalCode.NotFound);

    [Fact]
    public void ForThemself_CandidateNamesNobody_BecomesTheCandidate() =>
        InterviewAccess.ForThemself(Wanted with { CandidateId = null }, Carla).CandidateId.ShouldBe("c-1");

    [Fact]
    public void ForThemself_Staff_StaysAsItIs() => InterviewAccess.ForThemself(Wanted with { CandidateId = null }, Recruiter).CandidateId.ShouldBeNull();

    private static InterviewCommand Command(string name) => _commands.Single(command => command.Name == name).Command;

    private static Interview SelfTracked(params Interviewer[] more)
    {
        var noted = Scheduled(Noted, Carla);
        return noted with { Details = noted.Details with { Interviewers = [.. noted.Details.Interviewers, .. more] } };
    }

    private static string Matrix(Interview interview) => string.Join('\n', _commands.Select(row =>
    {
        var cells = _actors.Select(actor => InterviewAccess.Check(interview, row.Command, actor.Actor) switch
        {
            null => actor.Name,
            { Code: RefusalCode.Forbidden } => "-",
            var other => other.Code,
        }).ToList();
        return $"{row.Name,-22} | {cells[0],-5} {cells[1],-9} {cells[2],-7} {cells[3],-8} {cells[4]} {cells[5],-9} {cells[6]}";
    }));
}
