using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Directory;
using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Tests;

/// <summary>Values to try: mostly sensible ones, and each limit's outside often enough.</summary>
internal static class Generated
{
    private static readonly Gen<string?> _text = Gen.Frequency(
        (6, Gen.Elements<string?>(null, "", " ", "ok", "Room 301", "https://zoom.us/j/1", "\ud800", "a\nb", "ünï")),
        (1, Gen.Choose(90, 12_000).Select(length => (string?)new string('x', length))));

    private static readonly Gen<string?> _id = Gen.Elements(null, "p-1", "p-2", "c-1", "c-2", "a b", "", new string('i', 129));

    public static Gen<Instant> Instants { get; } = Gen.Frequency(
        (8, Gen.Choose(-40 * 24 * 12, 40 * 24 * 12).Select(steps => Scenario.StartsAt + Duration.FromMinutes(steps * 5))),
        (1, Gen.Elements(Instant.MinValue, Instant.MaxValue, Scenario.StartsAt, Scenario.Time.EndsAt)));

    public static Gen<InterviewTime> Times { get; } =
        from start in Instants
        from minutes in Gen.Frequency((6, Gen.Choose(15, 480)), (1, Gen.Elements(-5, 0, 14, 481, int.MinValue, int.MaxValue)))
        from zone in Gen.Frequency((6, Gen.Elements("UTC", "America/Los_Angeles", "Asia/Kolkata")), (1, Gen.Elements("", "Nowhere")))
        select new InterviewTime(start, minutes, zone);

    public static Gen<Actor> Actors { get; } =
        from id in Gen.Elements("r-1", "p-1", "p-2", "c-1", "c-2")
        from roles in Gen.Choose(1, 31)
        from organization in Gen.Frequency((9, Gen.Constant(Scenario.Acme)), (1, Gen.Constant("globex")))
        select new Actor(id, organization, (Role)roles);

    public static Gen<InterviewDetails> Details { get; } =
        from type in Gen.Elements(Enum.GetValues<InterviewType>())
        from mode in Gen.Elements(Enum.GetValues<InterviewMode>())
        from interviewers in Interviewers
        from text in _text.Four()
        from buffer in Gen.Frequency((6, Gen.Choose(0, 240)), (1, Gen.Elements(-1, int.MinValue, int.MaxValue)))
        from hours in Gen.Choose(-1, 721)
        from tags in Gen.ListOf(_text.Select(tag => tag ?? "tag"))
        select new InterviewDetails
        {
            Type = type,
            Mode = mode,
            Interviewers = interviewers,
            Location = text.Item1,
            RoomId = hours % 3 == 0 ? "r-1" : null,
            MeetingUrl = text.Item2,
            Notes = text.Item3,
            VideoProvider = text.Item4,
            BufferMinutes = buffer,
            RescheduleDeadlineHours = hours,
            AllowReschedule = hours % 2 == 0,
            Tags = [.. tags],
        };

    /// <summary>Every kind of command.</summary>
    public static Gen<InterviewCommand> Commands { get; } = Gen.OneOf(
        Schedules.Select(command => (InterviewCommand)command),
        Gen.Constant((InterviewCommand)new Update(Scenario.Details with { Notes = "n" }, "j-1", "a-1")),
        from details in Details from id in _id.Two() select (InterviewCommand)new Update(details, id.Item1, id.Item2) { ConflictOverrideReason = id.Item1 },
        from text in _text from isPrivate in Gen.Elements(true, false) select (InterviewCommand)new Prepare(text, true, true, false) { IsPrivate = isPrivate },
        _text.Select(text => (InterviewCommand)new StartInterview(text, new Dictionary<string, string> { [text ?? "os"] = text ?? "x" })),
        Completes.Select(command => (InterviewCommand)command),
        from time in Times
        from text in _text
        from initiator in Gen.Elements<Initiator?>(null, Initiator.Candidate, Initiator.Company)
        from allow in Gen.Elements(true, false)
        select (InterviewCommand)new Reschedule(time, text, initiator) { AllowConflicts = allow },
        from text in _text from inside in _text select (InterviewCommand)new Cancel(text, inside),
        from text in _text from party in Gen.Elements(Enum.GetValues<NoShowParty>()) select (InterviewCommand)new ReportNoShow(party, text),
        Gen.Constant((InterviewCommand)new UndoNoShow()),
        Gen.Constant((InterviewCommand)new UndoStart()),
        Gen.Constant((InterviewCommand)new RecordReplacement(Guid.Empty)),
        from status in Gen.Elements(CandidateStatus.Rejected, CandidateStatus.Withdrawn) select (InterviewCommand)new CancelForStatus(status),
        from id in _id from isCandidate in Gen.Elements(true, false) from text in _text select (InterviewCommand)new RecordParticipant(id ?? "p-1", isCandidate, text, text),
        from to in Gen.Resize(Gen.ListOf(_text), 3) from text in _text select (InterviewCommand)new SendThankYou([.. to.Select(name => name ?? "x")], ThankYouMethod.Email, text),
        from rating in Gen.Choose(0, 6) from text in _text select (InterviewCommand)new RateExperience(rating, text),
        from score in Gen.Choose(-1, 101) from text in _text select (InterviewCommand)new GiveResult(score, text, HiringDecision.Maybe),
        from id in _id from status in Gen.Elements(Enum.GetValues<ScorecardStatus>()) select (InterviewCommand)new RecordFeedback(id ?? "p-1", status, 1),
        from channel in Gen.Elements(Enum.GetValues<DeliveryChannel>())
        from state in Gen.Elements(Enum.GetValues<DeliveryState>())
        from text in _text
        select (InterviewCommand)new RecordDelivery(channel, state, text),
        from through in Gen.Choose(0, 20)
        from link in _text
        from text in _text
        select (InterviewCommand)new RecordCalendar(through, link, text),
        Gen.Constant((InterviewCommand)new RequestDueEvaluation()),
        Gen.Constant((InterviewCommand)new RequestEvaluation()),
        from version in Gen.Choose(1, 3) select (InterviewCommand)new SubmitResponse(Guid.Empty, version),
        from count in Gen.Choose(1, 3) select (InterviewCommand)new SubmitAllResponses(count),
        from version in Gen.Choose(1, 3) select (InterviewCommand)new RequestResponseEvaluation(Guid.Empty, version),
        Gen.Constant((InterviewCommand)new RequestQuestionProposal(Guid.Empty)),
        from count in Gen.Choose(0, 5) select (InterviewCommand)new SetQuestions(count),
        from kind in Gen.Elements(Enum.GetValues<DocumentKind>()) select (InterviewCommand)new AddDocument(Guid.Empty, kind, "r-1", kind == DocumentKind.Resume),
        from kind in Gen.Elements(Enum.GetValues<DocumentKind>()) select (InterviewCommand)new RemoveDocument(Guid.Empty, kind, "r-1", kind == DocumentKind.Resume),
        from id in _id select (InterviewCommand)new RecordEscalation(id is null ? [] : [id]));

    private static Gen<IReadOnlyList<Interviewer>> Interviewers =>
        from list in Gen.ListOf(
            from id in _id
            from name in _text
            from seat in Gen.Elements(Enum.GetValues<Seat>())
            select new Interviewer(id, name ?? "Jane", null, seat))
        select (IReadOnlyList<Interviewer>)[.. list];

    private static Gen<Schedule> Schedules =>
        from details in Details
        from time in Times
        from id in _id.Three()
        from round in Gen.Choose(0, 51)
        select new Schedule(Scenario.Id, details, time)
        {
            CandidateId = id.Item1,
            JobId = id.Item2,
            ApplicationId = id.Item3,
            Round = round,
            ConflictOverrideReason = id.Item2,
        };

    private static Gen<Complete> Completes =>
        from at in Instants
        from now in Gen.Elements(true, false)
        from number in Gen.Choose(-1, 101)
        from text in _text.Two()
        select new Complete(now ? null : at) { ActualDurationMinutes = number, Score = number, PerformanceRating = number % 7, Notes = text.Item1, NextSteps = text.Item2 };
}
