using Interviews.Functions.Tests.Harness;

namespace Interviews.Functions.Tests.Access;

/// <summary>Who may do what, as the API contract's tables say; every operation of the app has a row.</summary>
/// <param name="Given">Where the interview stands that is asked for; <c>null</c> when the route names none.</param>
/// <param name="Body">What is sent, if anything.</param>
/// <param name="Answers">
/// For admin, recruiter, interviewer, candidate and service the status toward what they take part in and, after a slash, toward what they do not.
/// </param>
internal sealed record Policy(Life? Given, string? Body, string Answers)
{
    private const string Staff = "A 200/200 R 200/200 I 403/403 C 403/403 S 403/403";
    private const string CandidateAlone = "A 403/403 R 403/403 I 403/403 C 200/403 S 403/403";
    private const string CandidateAny = "A 403/403 R 403/403 I 403/403 C 200/200 S 403/403";
    private const string Answered = """{"questionText":"What is a closure?","response":"A function."}""";
    private const string AdminOnly = "A 200/200 R 403/403 I 403/403 C 403/403 S 403/403";
    private const string AdminAndCandidate = "A 200/200 R 403/403 I 403/403 C 200/403 S 403/403";
    private const string Directory = "A 201/201 R 201/201 I 403/403 C 403/403 S 201/201";
    private const string DirectoryRead = "A 200/200 R 200/200 I 403/403 C 403/403 S 200/200";
    private const string Anybody = "A 200/200 R 200/200 I 200/200 C 200/200 S 200/200";
    private const string EverybodyOwn = "A 200/200 R 200/200 I 200/403 C 200/403 S 200/200";
    private const string StaffAndInterviewer = "A 200/200 R 200/200 I 200/403 C 403/403 S 403/403";
    private const string StaffAndInterviewerOfAll = "A 200/200 R 200/200 I 200/200 C 403/403 S 403/403";
    private const string StaffInterviewerAndCandidate = "A 200/200 R 200/200 I 200/403 C 200/403 S 403/403";
    private const string StaffAndCandidate = "A 200/200 R 200/200 I 403/403 C 200/403 S 403/403";

    private const string TemplateBody = """{"name":"Design","attributes":[{"key":"problemSolving"}]}""";
    private const string GuideBody = """{"name":"Any interview","sections":[{"title":"Welcome"}]}""";

    public static IReadOnlyDictionary<string, Policy> All { get; } = new Dictionary<string, Policy>
    {
        ["ScheduleInterview POST"] = new(
            null,
            """{"type":"video","scheduledAt":"{{P3D}}","duration":30,"candidateId":"CANDIDATE"}""",
            "A 201/201 R 201/201 I 403/403 C 201/403 S 201/201"),
        ["ListInterviews GET"] = new(null, null, "A 200/200 R 200/200 I 200/200 C 200/200 S 403/403"),
        ["InterviewSummary GET"] = new(null, null, Staff),
        ["UpcomingInterviews GET"] = new(null, null, Anybody),
        ["MyInterviews GET"] = new(null, null, "A 403/403 R 403/403 I 200/200 C 200/200 S 403/403"),
        ["MyInterviewHistory GET"] = new(null, null, "A 403/403 R 403/403 I 200/200 C 200/200 S 403/403"),
        ["CandidateInterviews GET"] = new(Life.Scheduled, null, StaffAndCandidate),
        ["GetInterview GET"] = new(Life.Scheduled, null, EverybodyOwn),
        ["InterviewTimeline GET"] = new(Life.Scheduled, null, EverybodyOwn),
        ["GetCalendarFile GET"] = new(Life.Scheduled, null, EverybodyOwn),
        ["CreateCalendarFeed POST"] = new(null, null, "A 201/201 R 201/201 I 201/201 C 201/201 S 403/403"),
        ["GetCalendarFeed GET"] = new(null, null, "A 200/200 R 200/200 I 200/200 C 200/200 S 403/403"),
        ["DeleteCalendarFeed DELETE"] = new(null, null, "A 204/204 R 204/204 I 204/204 C 204/204 S 403/403"),
        ["ReadCalendarFeed GET"] = new(null, null, Anybody),
        ["PatchInterview PATCH"] = new(Life.Scheduled, """{"notes":null}""", Staff),
        ["UpdateInterview PUT"] = new(Life.Scheduled, """{"notes":"new"}""", Staff),
        ["DeleteInterview DELETE"] = new(Life.Scheduled, null, "A 204/204 R 204/204 I 403/403 C 403/403 S 403/403"),
        ["PrepareInterview PUT"] = new(Life.Scheduled, "{}", EverybodyOwn),
        ["StartInterview POST"] = new(Life.Due, "{}", StaffAndInterviewer),
        ["UndoStart DELETE"] = new(Life.InProgress, null, StaffAndInterviewer),
        ["CompleteInterview PUT"] = new(Life.Due, "{}", StaffAndInterviewer),
        ["CompleteInterview POST"] = new(Life.Due, "{}", StaffAndInterviewer),
        ["RescheduleInterview PUT"] = new(Life.Scheduled, """{"newDateTime":"{{P9D}}"}""", StaffAndCandidate),
        ["RescheduleInterview POST"] = new(Life.Scheduled, """{"newDateTime":"{{P9D}}"}""", StaffAndCandidate),
        ["CancelInterview POST"] = new(Life.Scheduled, "{}", StaffAndCandidate),
        ["ReportNoShow POST"] = new(Life.Due, "{}", StaffAndInterviewer),
        ["UndoNoShow DELETE"] = new(Life.NoShow, null, StaffAndInterviewer),
        ["ScheduleNextRound POST"] = new(Life.Completed, """{"scheduledAt":"{{P9D}}"}""", "A 201/201 R 201/201 I 403/403 C 403/403 S 403/403"),
        ["SendThankYou POST"] = new(Life.Completed, """{"recipients":["Jane"],"method":"email"}""", StaffAndCandidate),
        ["RateInterview POST"] = new(Life.Completed, """{"rating":5}""", "A 403/403 R 403/403 I 403/403 C 200/403 S 403/403"),
        ["SubmitResults POST"] = new(Life.Completed, """{"score":80}""", Staff),
        ["ListResults GET"] = new(null, null, Staff),
        ["GetResults GET"] = new(Life.Evaluated, null, Staff),
        ["GetResultVersions GET"] = new(Life.Evaluated, null, Staff),
        ["PostFeedback POST"] = new(
            Life.Completed, """{"interviewerId":"INTERVIEWER","recommendation":"yes"}""", "A 201/201 R 201/201 I 201/403 C 403/403 S 403/403"),
        ["GetFeedback GET"] = new(Life.Completed, null, StaffAndInterviewer),
        ["PatchFeedback PATCH"] = new(Life.Completed, """{"ratings":{"problemSolving":2}}""", StaffAndInterviewer),
        ["GetFeedbackVersions GET"] = new(Life.Completed, null, StaffAndInterviewer),
        ["PutFeedback PUT"] = new(Life.Completed, """{"recommendation":"no"}""", StaffAndInterviewer),
        ["GetDebrief GET"] = new(Life.Completed, null, StaffAndInterviewer),
        ["GetGuideOfInterview GET"] = new(Life.Scheduled, null, StaffAndInterviewer),
        ["CreateScorecardTemplate POST"] = new(null, TemplateBody, "A 201/201 R 201/201 I 403/403 C 403/403 S 403/403"),
        ["ListScorecardTemplates GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["GetScorecardTemplate GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["PutScorecardTemplate PUT"] = new(null, TemplateBody, Staff),
        ["PatchScorecardTemplate PATCH"] = new(null, """{"blind":"always"}""", Staff),
        ["DeleteScorecardTemplate DELETE"] = new(null, null, "A 204/204 R 204/204 I 403/403 C 403/403 S 403/403"),
        ["CreateInterviewGuide POST"] = new(null, GuideBody, "A 201/201 R 201/201 I 403/403 C 403/403 S 403/403"),
        ["ListInterviewGuides GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["GetInterviewGuide GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["PutInterviewGuide PUT"] = new(null, GuideBody, Staff),
        ["PatchInterviewGuide PATCH"] = new(null, """{"name":"Another"}""", Staff),
        ["DeleteInterviewGuide DELETE"] = new(null, null, "A 204/204 R 204/204 I 403/403 C 403/403 S 403/403"),
        ["GetInterviewQuestions GET"] = new(Life.Completed, null, StaffInterviewerAndCandidate),
        ["PutInterviewQuestions PUT"] = new(Life.InProgress, """{"questions":[{"questionText":"What is a closure?"}]}""", StaffAndInterviewer),
        ["DefaultQuestions GET"] = new(null, null, Anybody),
        ["CreateQuestionBank POST"] = new(null, """{"name":"JavaScript"}""", "A 201/201 R 201/201 I 201/201 C 403/403 S 403/403"),
        ["ListQuestionBanks GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["GetQuestionBank GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["PutQuestionBank PUT"] = new(null, """{"name":"JavaScript","isPublic":true}""", Staff),
        ["PatchQuestionBank PATCH"] = new(null, """{"category":"Web"}""", Staff),
        ["DeleteQuestionBank DELETE"] = new(null, null, "A 204/204 R 204/204 I 403/403 C 403/403 S 403/403"),
        ["CreateQuestion POST"] = new(null, """{"questionText":"What is hoisting?"}""", "A 201/201 R 201/201 I 403/403 C 403/403 S 403/403"),
        ["ListQuestions GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["GetQuestion GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["PutQuestion PUT"] = new(null, """{"questionText":"What is a closure?","difficulty":"hard"}""", Staff),
        ["PatchQuestion PATCH"] = new(null, """{"difficulty":"hard"}""", Staff),
        ["DeleteQuestion DELETE"] = new(null, null, "A 204/204 R 204/204 I 403/403 C 403/403 S 403/403"),
        ["ImportQuestions POST"] = new(null, """{"questions":[{"questionText":"What is hoisting?"}]}""", Staff),
        ["PickQuestions POST"] = new(null, """{"count":1}""", StaffAndInterviewerOfAll),
        ["GetQuestionStats GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["RequestEvaluation POST"] = new(Life.Completed, "{}", "A 202/202 R 202/202 I 403/403 C 403/403 S 403/403"),
        ["GetEvaluation GET"] = new(Life.Completed, null, StaffAndInterviewer),
        ["ReviewEvaluation POST"] = new(Life.Completed, """{"decision":"accepted","reason":"Fair."}""", Staff),
        ["SubmitResponse POST"] = new(Life.InProgress, Answered, "A 403/403 R 403/403 I 403/403 C 201/403 S 403/403"),
        ["SubmitAllResponses POST"] = new(Life.InProgress, $$"""{"responses":[{{Answered}}]}""", "A 403/403 R 403/403 I 403/403 C 201/403 S 403/403"),
        ["SubmitResponseOfBody POST"] = new(
            Life.InProgress, """{"interviewId":"GIVEN","questionText":"What is a closure?","response":"A function."}""", "A 403/403 R 403/403 I 403/403 C 201/403 S 403/403"),
        ["SubmitAllResponsesOfBody POST"] = new(
            Life.InProgress, $$"""{"interviewId":"GIVEN","responses":[{{Answered}}]}""", "A 403/403 R 403/403 I 403/403 C 201/403 S 403/403"),
        ["ListResponses GET"] = new(Life.InProgress, null, StaffInterviewerAndCandidate),
        ["GetResponse GET"] = new(Life.InProgress, null, StaffInterviewerAndCandidate),
        ["GetResponseVersions GET"] = new(Life.InProgress, null, StaffInterviewerAndCandidate),
        ["PutResponse PUT"] = new(Life.InProgress, """{"response":"A function and its scope."}""", CandidateAlone),
        ["PatchResponse PATCH"] = new(Life.InProgress, """{"responseTime":90}""", CandidateAlone),
        ["RequestResponseEvaluation POST"] = new(Life.InProgress, null, "A 202/202 R 202/202 I 403/403 C 403/403 S 403/403"),
        ["RequestResponseEvaluationById POST"] = new(Life.InProgress, null, "A 202/202 R 202/202 I 403/403 C 403/403 S 403/403"),
        ["GetResponseEvaluation GET"] = new(Life.InProgress, null, StaffAndInterviewer),
        ["ReviewResponseEvaluation POST"] = new(Life.InProgress, """{"decision":"accepted","reason":"Fair."}""", Staff),
        ["GetExplanation GET"] = new(Life.Evaluated, null, StaffAndCandidate),
        ["UploadDocument POST"] = new(Life.Scheduled, null, "A 201/201 R 201/201 I 201/403 C 201/403 S 403/403"),
        ["PutDocumentPart PUT"] = new(Life.Scheduled, null, "A 204/204 R 204/204 I 204/403 C 403/403 S 403/403"),
        ["ListDocuments GET"] = new(Life.Scheduled, null, StaffInterviewerAndCandidate),
        ["GetDocument GET"] = new(Life.Scheduled, null, StaffInterviewerAndCandidate),
        ["GetDocumentContent GET"] = new(Life.Scheduled, null, StaffInterviewerAndCandidate),
        ["DeleteDocument DELETE"] = new(Life.Scheduled, null, "A 204/204 R 204/204 I 403/403 C 403/403 S 403/403"),
        ["ListDeadLetters GET"] = new(null, null, AdminOnly),
        ["GetDeadLetter GET"] = new(null, null, AdminOnly),
        ["DiscardDeadLetter DELETE"] = new(null, null, "A 204/204 R 403/403 I 403/403 C 403/403 S 403/403"),
        ["ReplayDeadLetter POST"] = new(null, null, AdminOnly),
        // Told of judgments alone: what a webhook is to be told and nobody takes is tried again for days.
        ["CreateWebhook POST"] = new(null, """{"url":"https://hooks.example.com/in","events":["interview.evaluated"]}""", "A 201/201 R 403/403 I 403/403 C 403/403 S 403/403"),
        ["ListWebhooks GET"] = new(null, null, AdminOnly),
        ["GetWebhook GET"] = new(null, null, AdminOnly),
        ["PatchWebhook PATCH"] = new(null, """{"description":"ATS"}""", AdminOnly),
        ["UpdateWebhook PUT"] = new(null, """{"url":"https://hooks.example.com/in","description":"ATS","events":["interview.evaluated"]}""", AdminOnly),
        ["DeleteWebhook DELETE"] = new(null, null, "A 204/204 R 403/403 I 403/403 C 403/403 S 403/403"),
        ["RotateWebhookSecret POST"] = new(null, null, AdminOnly),
        ["TestWebhook POST"] = new(null, null, AdminOnly),
        ["ListWebhookDeliveries GET"] = new(null, null, AdminOnly),
        ["GetAvailability GET"] = new(null, null, StaffAndInterviewerOfAll),
        ["SearchAvailability POST"] = new(null, """{"seats":[{"name":"lead","anyOf":["p-1"]}],"from":"2031-01-06","to":"2031-01-06","durationMinutes":60}""", StaffAndInterviewerOfAll),
        ["AutoSchedule POST"] = new(
            null,
            """{"type":"technical","jobId":"j-1","seats":[{"name":"lead","anyOf":["CANDIDATE"]}],"from":"2031-01-06","to":"2031-01-10","durationMinutes":60,"constraints":{"assumeFree":true}}""",
            Staff),
        ["ScheduleLoop POST"] = new(
            null,
            """{"candidateId":"CANDIDATE","interviews":[{"type":"technical","durationMinutes":60,"seats":[{"name":"lead","anyOf":["p-1"]}]}],"from":"2031-01-06","to":"2031-01-07","constraints":{"assumeFree":true}}""",
            Staff),
        ["CreateSelfScheduleLink POST"] = new(
            null,
            """{"type":"technical","candidateId":"CANDIDATE","seats":[{"name":"lead","anyOf":["p-1"]}],"from":"2031-01-06","to":"2031-01-10","durationMinutes":60}""",
            "A 201/201 R 201/201 I 403/403 C 403/403 S 403/403"),
        ["CreateMoveLink POST"] = new(Life.Scheduled, """{"from":"2031-01-06","to":"2031-01-10"}""", "A 201/201 R 201/201 I 403/403 C 403/403 S 403/403"),
        ["GetSelfScheduleLink GET"] = new(null, null, Staff),
        ["RevokeSelfScheduleLink DELETE"] = new(null, null, "A 204/204 R 204/204 I 403/403 C 403/403 S 403/403"),
        ["GetSelfSchedule GET"] = new(null, null, Anybody),
        ["GetSelfScheduleCalendarFile GET"] = new(null, null, Anybody),
        ["SelfSchedule POST"] = new(null, """{"start":"2027-12-06T09:00:00Z"}""", "A 201/201 R 201/201 I 201/201 C 201/201 S 201/201"),
        ["CancelSelfSchedule POST"] = new(null, "{}", "A 403/403 R 403/403 I 403/403 C 403/403 S 403/403"),
        ["ScheduleBulkOfInterviews POST"] = new(
            null,
            """{"rows":[{"type":"technical","candidateId":"CANDIDATE","scheduledAt":"{{P9D}}","durationMinutes":30}]}""",
            Staff),
        ["GetBulk GET"] = new(null, null, Staff),
        ["ScheduleSeries POST"] = new(
            null,
            """{"type":"technical","candidateId":"CANDIDATE","scheduledAt":"{{P9D}}","durationMinutes":30,"rrule":"FREQ=DAILY;COUNT=2"}""",
            "A 201/201 R 201/201 I 403/403 C 403/403 S 403/403"),
        ["GetSeries GET"] = new(null, null, Staff),
        ["HoldTime POST"] = new(null, """{"interviewerIds":["CANDIDATE"],"start":"{{P9D}}","durationMinutes":30,"ttl":"PT1M"}""", "A 201/201 R 201/201 I 403/403 C 403/403 S 403/403"),
        ["GetHold GET"] = new(null, null, Staff),
        ["ReleaseHold DELETE"] = new(null, null, "A 204/204 R 204/204 I 403/403 C 403/403 S 403/403"),
        ["ListPeople GET"] = new(null, null, DirectoryRead),
        ["PutPerson PUT"] = new(null, """{"name":"Jane"}""", Directory),
        ["PatchPerson PATCH"] = new(null, """{"name":"Jane"}""", DirectoryRead),
        ["GetPerson GET"] = new(null, null, DirectoryRead),
        ["ListCandidates GET"] = new(null, null, DirectoryRead),
        ["PutCandidate PUT"] = new(null, """{"name":"Carla"}""", Directory),
        ["PatchCandidate PATCH"] = new(null, """{"name":"Carla"}""", DirectoryRead),
        ["GetCandidate GET"] = new(null, null, DirectoryRead),
        ["PutSelectionData PUT"] = new(Life.Scheduled, """{"groups":{"gender":"woman"}}""", "A 201/201 R 403/403 I 403/403 C 201/403 S 403/403"),
        ["GetSelectionData GET"] = new(Life.Scheduled, null, AdminAndCandidate),
        ["DeleteSelectionData DELETE"] = new(Life.Scheduled, null, "A 204/204 R 403/403 I 403/403 C 204/403 S 403/403"),
        ["ListJobs GET"] = new(null, null, DirectoryRead),
        ["PutJob PUT"] = new(null, """{"title":"Engineer"}""", Directory),
        ["PatchJob PATCH"] = new(null, """{"title":"Engineer"}""", DirectoryRead),
        ["GetJob GET"] = new(null, null, DirectoryRead),
        ["ListRooms GET"] = new(null, null, DirectoryRead),
        ["PutRoom PUT"] = new(null, """{"name":"Office Room 301"}""", Directory),
        ["PatchRoom PATCH"] = new(null, """{"name":"Office Room 302"}""", DirectoryRead),
        ["GetRoom GET"] = new(null, null, DirectoryRead),
        ["PutOrganization PUT"] = new(null, """{"name":"Acme","contactEmail":"jobs@acme.example"}""", DirectoryRead),
        ["PatchOrganization PATCH"] = new(null, """{"name":"Acme"}""", DirectoryRead),
        ["GetOrganization GET"] = new(null, null, DirectoryRead),
        ["GetAnalytics GET"] = new(null, null, Staff),
        ["GetProcessAnalytics GET"] = new(null, null, Staff),
        ["GetTrends GET"] = new(null, null, Staff),
        ["GetSkills GET"] = new(null, null, Staff),
        ["GetAdverseImpact GET"] = new(null, null, AdminOnly),
        ["GetCandidateAnalytics GET"] = new(Life.Scheduled, null, StaffAndCandidate),
        ["GetInterviewerAnalytics GET"] = new(Life.Scheduled, null, StaffAndInterviewer),
        ["GenerateQuestions POST"] = new(Life.Scheduled, """{"count":3,"useResume":true}""", "A 202/202 R 202/202 I 202/403 C 403/403 S 403/403"),
        ["GetQuestionProposal GET"] = new(Life.Scheduled, null, StaffAndInterviewer),
        ["CreatePractice POST"] = new(null, """{"jobRole":"Engineer","enableHints":true}""", "A 403/403 R 403/403 I 403/403 C 201/201 S 403/403"),
        ["ListPractices GET"] = new(null, null, "A 403/403 R 403/403 I 403/403 C 200/200 S 403/403"),
        ["GetPractice GET"] = new(null, null, CandidateAlone),
        ["StartPractice POST"] = new(null, "{}", CandidateAlone),
        ["GiveHint POST"] = new(null, """{"number":1}""", CandidateAlone),
        ["Transcribe POST"] = new(null, null, CandidateAny),
        ["AnswerPractice POST"] = new(null, """{"number":1,"response":"I would ask first."}""", CandidateAlone),
        ["CompletePractice POST"] = new(null, "{}", CandidateAlone),
        ["GetPracticeAnalytics GET"] = new(null, null, "A 200/200 R 403/403 I 403/403 C 200/403 S 403/403"),
        ["StartRebuild POST"] = new(null, null, "A 202/202 R 403/403 I 403/403 C 403/403 S 403/403"),
        ["GetOperation GET"] = new(null, null, "A 200/200 R 403/403 I 403/403 C 403/403 S 403/403"),
        ["PutPersonBusy PUT"] = new(Life.Scheduled, null, "A 201/201 R 201/201 I 201/403 C 403/403 S 403/403"),
        ["GetPersonBusy GET"] = new(Life.Scheduled, null, StaffAndInterviewer),
        ["DeletePersonBusy DELETE"] = new(Life.Scheduled, null, "A 204/204 R 204/204 I 204/403 C 403/403 S 403/403"),
        ["Health GET"] = new(null, null, Anybody),
        ["InterviewsHealth GET"] = new(null, null, Anybody),
        ["OpenApi GET"] = new(null, null, Anybody),
        ["Docs GET"] = new(null, null, Anybody),
        ["DocsAsset GET"] = new(null, null, Anybody),
    };

    /// <summary>Whether it may change the interview that it is about; what reads, or is about none, changes none.</summary>
    public static bool ChangesAnInterview(string operation) => !operation.EndsWith(" GET", StringComparison.Ordinal) && All[operation].Given is not null;
}
