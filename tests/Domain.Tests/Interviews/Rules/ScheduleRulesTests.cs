using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews.Rules;

/// <summary>Every rule with the value that is just allowed and the one that is just refused, on the expected field.</summary>
public sealed class ScheduleRulesTests
{
    private static readonly Dictionary<string, Func<int, Schedule>> _byLength = new()
    {
        ["durationMinutes"] = value => Wanted with { Time = Time with { DurationMinutes = value } },
        ["location"] = value => With(details => details with { Location = new('x', value) }),
        ["notes"] = value => With(details => details with { Notes = new('x', value) }),
        ["videoProvider"] = value => With(details => details with { VideoProvider = new('x', value) }),
        ["meetingUrl"] = value => With(details => details with { MeetingUrl = "https://meet.example/".PadRight(value, 'x') }),
        ["preparationMinutes"] = value => With(details => details with { PreparationMinutes = value }),
        ["bufferMinutes"] = value => With(details => details with { BufferMinutes = value }),
        ["rescheduleDeadlineHours"] = value => With(details => details with { RescheduleDeadlineHours = value }),
        ["round"] = value => Wanted with { Round = value },
        ["tags"] = value => With(details => details with { Tags = [.. Enumerable.Repeat("react", value)] }),
        ["tags[0]"] = value => With(details => details with { Tags = [new('x', value)] }),
        ["interviewers"] = value => With(details => details with { Interviewers = [.. Enumerable.Range(0, value).Select(number => new Interviewer($"p-{number}", "Jane"))] }),
        ["interviewers[0].name"] = value => With(details => details with { Interviewers = [new("p-1", new('x', value))] }),
        ["interviewers[0].id"] = value => With(details => details with { Interviewers = [new(new('x', value), "Jane")] }),
        ["candidateId"] = value => Wanted with { CandidateId = new('x', value) },
        ["jobId"] = value => Wanted with { JobId = new('x', value) },
        ["applicationId"] = value => Wanted with { ApplicationId = new('x', value) },
    };

    [Theory]
    [InlineData("durationMinutes", 15, 480)]
    [InlineData("location", 0, 500)]
    [InlineData("notes", 0, 10_000)]
    [InlineData("videoProvider", 0, 200)]
    [InlineData("meetingUrl", 21, 2_000)]
    [InlineData("preparationMinutes", 0, 240)]
    [InlineData("bufferMinutes", 0, 240)]
    [InlineData("rescheduleDeadlineHours", 0, 720)]
    [InlineData("round", 1, 50)]
    [InlineData("tags", 0, 50)]
    [InlineData("tags[0]", 1, 100)]
    [InlineData("interviewers", 0, 20)]
    [InlineData("interviewers[0].name", 1, 200)]
    [InlineData("interviewers[0].id", 1, 128)]
    [InlineData("candidateId", 1, 128)]
    [InlineData("jobId", 1, 128)]
    [InlineData("applicationId", 1, 128)]
    public void Schedule_AtTheBounds_IsAccepted(string field, int least, int most)
    {
        Decide(_byLength[field](least)).ShouldBeAccepted();
        Decide(_byLength[field](most)).ShouldBeAccepted();
    }

    /// <summary>D34, field case 2: nobody interviews themselves, whichever way they are named.</summary>
    [Theory]
    [InlineData("c-1", null)]
    [InlineData(null, "Carla@Mail.example")]
    [InlineData("p-1", "carla@mail.example")]
    public void Schedule_CandidateAmongTheInterviewers_IsRefused(string? id, string? email)
    {
        var carla = new Candidate { CandidateId = "c-1", OrganizationId = Acme, Email = "carla@mail.example" };
        var wanted = With(details => details with { Interviewers = [new(id, "Carla", email)] });

        InterviewDecider.Decide(null, wanted, As(Recruiter) with { Candidate = carla }).ShouldBeRefused(RefusalCode.ValidationFailed, "interviewers");
    }

    /// <summary>Field case 4: one person has one seat.</summary>
    [Fact]
    public void Schedule_OneAddressTwice_IsRefused() => Decide(With(details => details with
    {
        Interviewers = [new(null, "Ana", "ana@o.example"), new(null, "Ana R.", "ANA@o.example")],
    })).ShouldBeRefused(RefusalCode.ValidationFailed, "interviewers");

    /// <summary>D16: the candidate is not told what the organization made of them.</summary>
    [Fact]
    public void Schedule_ByARejectedCandidate_DoesNotSayRejected()
    {
        var carla = new Candidate { CandidateId = "c-1", OrganizationId = Acme, Status = CandidateStatus.Rejected };

        InterviewDecider.Decide(null, Noted, As(Carla) with { Candidate = carla }).ShouldBeRefused(RefusalCode.ValidationFailed, "candidateId").Detail.ShouldNotContain("rejected");
        InterviewDecider.Decide(null, Wanted, As(Recruiter) with { Candidate = carla }).ShouldBeRefused(RefusalCode.ValidationFailed, "candidateId").Detail.ShouldContain("rejected");
    }

    public static TheoryData<string, int> Beyond => new()
    {
        { "durationMinutes", 14 }, { "durationMinutes", 481 }, { "durationMinutes", int.MaxValue }, { "durationMinutes", int.MinValue },
        { "location", 501 },
        { "notes", 10_001 },
        { "videoProvider", 201 },
        { "meetingUrl", 2_001 },
        { "preparationMinutes", -1 }, { "preparationMinutes", 241 },
        { "bufferMinutes", -1 }, { "bufferMinutes", 241 },
        { "rescheduleDeadlineHours", -1 }, { "rescheduleDeadlineHours", 721 },
        { "round", 0 }, { "round", 51 },
        { "tags", 51 },
        { "tags[0]", 0 }, { "tags[0]", 101 },
        { "interviewers", 21 },
        { "interviewers[0].name", 0 }, { "interviewers[0].name", 201 },
        { "interviewers[0].id", 0 }, { "interviewers[0].id", 129 },
        { "candidateId", 0 }, { "candidateId", 129 },
        { "jobId", 129 }, { "jobId", 0 },
        { "applicationId", 129 }, { "applicationId", 0 },
    };

    [Theory]
    [MemberData(nameof(Beyond))]
    public void Schedule_BeyondTheBounds_IsRefusedOnTheField(string field, int value) =>
        Decide(_byLength[field](value)).ShouldBeRefused(RefusalCode.ValidationFailed, field);

    /// <summary>The same rules hold for what an update changes: details and links, but neither time nor round nor candidate.</summary>
    [Theory]
    [MemberData(nameof(Beyond))]
    public void Update_BeyondTheBounds_IsRefusedOnTheField(string field, int value)
    {
        var wanted = _byLength[field](value);
        var result = InterviewDecider.Decide(Scheduled(), new Update(wanted.Details, wanted.JobId, wanted.ApplicationId), As(Recruiter));
        if (field is "durationMinutes" or "round" or "candidateId")
        {
            result.ShouldBeAccepted();
        }
        else
        {
            result.ShouldBeRefused(RefusalCode.ValidationFailed, field);
        }
    }

    [Theory]
    [InlineData("durationMinutes", 14, "'durationMinutes' must be 15 to 480; it is 14.")]
    [InlineData("location", 501, "'location' must have at most 500 characters; it has 501.")]
    [InlineData("tags", 51, "'tags' must have at most 50 entries; it has 51.")]
    [InlineData("tags[0]", 0, "'tags[0]' must not be empty.")]
    [InlineData("jobId", 129, "'jobId' must be 1 to 128 letters, digits or any of . _ - @ :")]
    public void Schedule_BeyondTheBounds_SaysWhatIsAllowed(string field, int value, string message) =>
        Decide(_byLength[field](value)).ShouldBeRefused(RefusalCode.ValidationFailed).Errors[field].ShouldBe([message]);

    [Fact]
    public void Schedule_NamesOfSpacesAlone_AreRefusedOnTheirFields() =>
        Decide(With(details => details with { Interviewers = [new("p-1", "  ")], Tags = [" "] }))
            .ShouldBeRefused(RefusalCode.ValidationFailed).Errors.Keys.ShouldBe(["interviewers[0].name", "tags[0]"], ignoreOrder: true);

    [Theory]
    [InlineData("a", null, null)]
    [InlineData(null, "a", null)]
    [InlineData(null, null, "a")]
    public void Schedule_LinkedToOneThing_IsAccepted(string? candidateId, string? jobId, string? applicationId) =>
        Decide(Wanted with { CandidateId = candidateId, JobId = jobId, ApplicationId = applicationId }).ShouldBeAccepted();

    [Fact]
    public void Schedule_LinkedToNothing_IsRefusedOnApplicationId() =>
        Decide(Wanted with { CandidateId = null, JobId = null, ApplicationId = null }).ShouldBeRefused(RefusalCode.ValidationFailed, "applicationId");

    [Fact]
    public void Schedule_OneMomentAhead_IsAccepted() => Decide(At(Now + Duration.Epsilon)).ShouldBeAccepted();

    [Fact]
    public void Schedule_Now_IsRefusedOnScheduledAt() => Decide(At(Now)).ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt");

    [Fact]
    public void Schedule_TwoYearsAhead_IsAccepted() => Decide(At(Now + Duration.FromDays(731))).ShouldBeAccepted();

    [Fact]
    public void Schedule_FurtherAhead_IsRefusedOnScheduledAt() =>
        Decide(At(Now + Duration.FromDays(731) + Duration.Epsilon)).ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt");

    [Fact]
    public void Schedule_AtTheEndOfTime_IsRefusedOnScheduledAt() => Decide(At(Instant.MaxValue)).ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt");

    [Fact]
    public void Schedule_AtTheBeginningOfTime_IsRefusedOnScheduledAt() => Decide(At(Instant.MinValue)).ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt");

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("UTC")]
    [InlineData("Asia/Calcutta")]
    public void Schedule_KnownZone_IsAccepted(string zone) => Decide(Wanted with { Time = Time with { TimeZone = zone } }).ShouldBeAccepted();

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    [InlineData("Pacific Standard Time")]
    public void Schedule_UnknownZone_IsRefusedOnTimeZone(string zone) =>
        Decide(Wanted with { Time = Time with { TimeZone = zone } }).ShouldBeRefused(RefusalCode.ValidationFailed, "timeZone");

    [Theory]
    [InlineData("https://meet.example.com/abc123")]
    [InlineData("http://10.0.0.1/x")]
    public void Schedule_HttpLink_IsAccepted(string url) => Decide(With(details => details with { MeetingUrl = url })).ShouldBeAccepted();

    [Theory]
    [InlineData("meet.example.com/abc")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/rooms/1")]
    public void Schedule_OtherLink_IsRefusedOnMeetingUrl(string url) =>
        Decide(With(details => details with { MeetingUrl = url })).ShouldBeRefused(RefusalCode.ValidationFailed, "meetingUrl");

    [Theory]
    [InlineData("76aff8e0-48cd-42e9-8aab-d2c26c5d4d9d")]
    [InlineData("a.b_c-d@e:f")]
    public void Schedule_ExternalId_IsAccepted(string id) => Decide(Wanted with { CandidateId = id }).ShouldBeAccepted();

    [Theory]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("a\nb")]
    public void Schedule_IdsWithOtherCharacters_AreRefusedOnTheirFields(string id) =>
        Decide(Wanted with { CandidateId = id, JobId = id, ApplicationId = id, Details = Details with { Interviewers = [new($"{id}2", "Jane")] } })
            .ShouldBeRefused(RefusalCode.ValidationFailed).Errors.Keys.ShouldBe(["candidateId", "jobId", "applicationId", "interviewers[0].id"], ignoreOrder: true);

    [Fact]
    public void Schedule_SameInterviewerTwice_IsRefusedOnInterviewers() =>
        Decide(With(details => details with { Interviewers = [new("p-1", "Jane"), new("p-1", "J. Smith")] })).ShouldBeRefused(RefusalCode.ValidationFailed, "interviewers");

    [Fact]
    public void Schedule_SameNameTwiceWithoutIds_IsAccepted() =>
        Decide(With(details => details with { Interviewers = [new(null, "Jane"), new(null, "Jane")] })).ShouldBeAccepted();

    [Theory]
    [InlineData("jane@acme.example", true)]
    [InlineData("jane", false)]
    [InlineData("@acme.example", false)]
    [InlineData("jane@", false)]
    [InlineData("jane@a@b", false)]
    [InlineData("jane smith@acme.example", false)]
    [InlineData("jane@acme.example\r\nBcc: x@y", false)]
    public void Schedule_InterviewersEmail_MustBePlausible(string email, bool accepted)
    {
        var result = Decide(With(details => details with { Interviewers = [new("p-9", "Ann"), new("p-1", "Jane", email)] }));
        if (accepted)
        {
            result.ShouldBeAccepted();
        }
        else
        {
            result.ShouldBeRefused(RefusalCode.ValidationFailed, "interviewers[1].email");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(CandidateStatus.Assigned)]
    [InlineData(CandidateStatus.Interviewing)]
    [InlineData(CandidateStatus.Offered)]
    [InlineData(CandidateStatus.Hired)]
    public void Schedule_CandidateAssignedOrFurther_IsAccepted(CandidateStatus? status) => DecideKnowing(status).ShouldBeAccepted();

    [Theory]
    [InlineData(CandidateStatus.New)]
    [InlineData(CandidateStatus.Screening)]
    [InlineData(CandidateStatus.Rejected)]
    [InlineData(CandidateStatus.Withdrawn)]
    public void Schedule_CandidateNotAssigned_IsRefusedOnCandidateId(CandidateStatus status) =>
        DecideKnowing(status).ShouldBeRefused(RefusalCode.ValidationFailed, "candidateId");

    [Fact]
    public void Schedule_ManyThingsWrong_NamesThemAll() =>
        Decide(new Schedule(Id, Details with { BufferMinutes = -1 }, new InterviewTime(Now, 5, "Nowhere")))
            .ShouldBeRefused(RefusalCode.ValidationFailed)
            .Errors.Keys.ShouldBe(["applicationId", "scheduledAt", "durationMinutes", "timeZone", "bufferMinutes"], ignoreOrder: true);

    private static Schedule With(Func<InterviewDetails, InterviewDetails> change) => Wanted with { Details = change(Details) };

    private static Schedule At(Instant start) => Wanted with { Time = Time with { ScheduledAt = start } };

    private static Result<IReadOnlyList<InterviewEvent>> Decide(Schedule command) => InterviewDecider.Decide(null, command, As(Recruiter));

    private static Result<IReadOnlyList<InterviewEvent>> DecideKnowing(CandidateStatus? status) => InterviewDecider.Decide(
        null, Wanted, As(Recruiter) with { Candidate = new Candidate { CandidateId = "c-1", OrganizationId = Acme, Status = status } });
}
