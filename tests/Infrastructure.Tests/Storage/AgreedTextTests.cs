using System.Text;
using Interviews.Domain.Directory;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Allowance;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Guides;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Interviews;
using Interviews.Domain.Practice;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage;

/// <summary>How records of questions, answers, their judges and their givers are stored: a change of it would make what is stored unreadable, or find nothing.</summary>
public sealed class AgreedTextTests
{
    private const string Acme = "acme";

    private static readonly Guid One = Guid.Parse("0198a000-0000-7000-8000-000000000001");
    private static readonly Guid Two = Guid.Parse("0198a000-0000-7000-8000-000000000002");
    private static readonly Guid Three = Guid.Parse("0198a000-0000-7000-8000-000000000003");

    private static readonly InterviewResponse Response = new()
    {
        ResponseId = Two,
        InterviewId = One,
        OrganizationId = Acme,
        QuestionText = "Why?",
        TimeLimitMinutes = 5,
        Content = new ResponseContent { Text = "Because.", Code = new CodeAnswer("c", "x"), Transcript = new Transcript([new TranscriptWord("so", 0, 120)]), ResponseTime = 60 },
        Version = 1,
        SubmittedAt = Samples.Monday,
        UpdatedAt = Samples.Monday,
    };

    private static readonly ResponseEvaluation Evaluation = new()
    {
        InterviewId = One,
        ResponseId = Two,
        OrganizationId = Acme,
        Sequence = 7,
        ResponseVersion = 1,
        State = ResponseEvaluationState.NeedsReview,
        Evaluator = EvaluatorKind.Embedded,
        RequestedAt = Samples.Monday,
        RequestedBy = "r-1",
        Criteria = [new AnswerCriterionResult("depth", 2, 3, 4, "Because.", null)],
        Score = 75,
        Reviews = [new EvaluationReview(ReviewDecision.Overridden, new Dictionary<string, int> { ["depth"] = 1 }, "No.", "r-1", Samples.Monday)],
    };

    private static readonly AskedQuestion Asked = new() { QuestionId = Three, BankId = Two, Text = "Why?", Type = QuestionType.SystemDesign, SampleAnswers = [new SampleAnswer("So.", 90, null)] };

    private static readonly PracticeReport Report = new(80, 1, 0, [new PracticeSkill("technical", 80, 1, 1)], ["Clear."], []);

    /// <summary>By the name of the record.</summary>
    private static readonly Dictionary<string, (IRecord Record, string Text)> Agreed = new List<(IRecord Record, string Text)>
    {
        (new SelectionData { CandidateId = "c/1", OrganizationId = Acme, Groups = new Dictionary<string, string> { ["gender"] = "woman" } },
            """{"id":"selectionData:c~002F1","kind":"selectionData","candidateId":"c/1","organizationId":"acme","groups":{"gender":"woman"}}"""),
        (Response,
            """{"id":"response:0198a000-0000-7000-8000-000000000001:0198a000-0000-7000-8000-000000000002","kind":"interviewResponse","responseId":"0198a000-0000-7000-8000-000000000002","interviewId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","questionText":"Why?","timeLimitMinutes":5,"content":{"text":"Because.","code":{"language":"c","source":"x"},"transcript":{"words":[{"word":"so","startMs":0,"endMs":120}]},"responseTime":60},"late":false,"version":1,"submittedAt":"2026-03-02T09:00:00Z","updatedAt":"2026-03-02T09:00:00Z"}"""),
        (ResponseVersion.Of(Response),
            """{"id":"responseVersion:0198a000-0000-7000-8000-000000000001:0198a000-0000-7000-8000-000000000002:00000001","kind":"responseVersion","organizationId":"acme","response":{"responseId":"0198a000-0000-7000-8000-000000000002","interviewId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","questionText":"Why?","timeLimitMinutes":5,"content":{"text":"Because.","code":{"language":"c","source":"x"},"transcript":{"words":[{"word":"so","startMs":0,"endMs":120}]},"responseTime":60},"late":false,"version":1,"submittedAt":"2026-03-02T09:00:00Z","updatedAt":"2026-03-02T09:00:00Z"}}"""),
        (Evaluation,
            """{"id":"responseEvaluation:0198a000-0000-7000-8000-000000000001:0198a000-0000-7000-8000-000000000002","kind":"responseEvaluation","interviewId":"0198a000-0000-7000-8000-000000000001","responseId":"0198a000-0000-7000-8000-000000000002","organizationId":"acme","sequence":7,"responseVersion":1,"state":"needsReview","evaluator":"embedded","requestedAt":"2026-03-02T09:00:00Z","requestedBy":"r-1","signs":[],"criteria":[{"key":"depth","weight":2,"score":3,"max":4,"quote":"Because."}],"score":75,"reviews":[{"decision":"overridden","overrides":{"depth":1},"reason":"No.","reviewedBy":"r-1","reviewedAt":"2026-03-02T09:00:00Z"}]}"""),
        (EarlierResponseEvaluation.Of(Evaluation),
            """{"id":"earlierResponseEvaluation:0198a000-0000-7000-8000-000000000001:0198a000-0000-7000-8000-000000000002:00000007","kind":"earlierResponseEvaluation","organizationId":"acme","evaluation":{"interviewId":"0198a000-0000-7000-8000-000000000001","responseId":"0198a000-0000-7000-8000-000000000002","organizationId":"acme","sequence":7,"responseVersion":1,"state":"needsReview","evaluator":"embedded","requestedAt":"2026-03-02T09:00:00Z","requestedBy":"r-1","signs":[],"criteria":[{"key":"depth","weight":2,"score":3,"max":4,"quote":"Because."}],"score":75,"reviews":[{"decision":"overridden","overrides":{"depth":1},"reason":"No.","reviewedBy":"r-1","reviewedAt":"2026-03-02T09:00:00Z"}]}}"""),
        (new ModelAllowance { Window = "2026-03-02T09:00", Calls = 3, Tokens = 900 },
            """{"id":"modelAllowance:2026-03-02T09:00","kind":"modelAllowance","organizationId":"*","window":"2026-03-02T09:00","calls":3,"tokens":900}"""),
        (new ScorecardTemplate { TemplateId = $"{One}", OrganizationId = Acme, Name = "Design", Blind = BlindRule.Always, Attributes = [new RubricAttribute("depth", "Depth", 1.5m, true) { Anchors = new Dictionary<string, string> { ["5"] = "Deep" } }] },
            """{"id":"scorecardTemplate:0198a000-0000-7000-8000-000000000001","kind":"scorecardTemplate","templateId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","name":"Design","attributes":[{"key":"depth","label":"Depth","weight":1.5,"required":true,"anchors":{"5":"Deep"}}],"blind":"always"}"""),
        (new InterviewGuide { GuideId = $"{One}", OrganizationId = Acme, Name = "How", Type = InterviewType.PhoneScreen, Sections = [new GuideSection("Draw", null, 40) { QuestionIds = [$"{Three}"] }] },
            """{"id":"interviewGuide:0198a000-0000-7000-8000-000000000001","kind":"interviewGuide","guideId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","name":"How","type":"phoneScreen","sections":[{"title":"Draw","minutes":40,"questionIds":["0198a000-0000-7000-8000-000000000003"]}]}"""),
        (new GuideFit(Acme, "any:phoneScreen", $"{One}"),
            """{"id":"guideFit:any:phoneScreen:0198a000-0000-7000-8000-000000000001","kind":"guideFit","organizationId":"acme","key":"any:phoneScreen","guideId":"0198a000-0000-7000-8000-000000000001"}"""),
        (new QuestionBank { BankId = Two, OrganizationId = Acme, Name = "Systems", Difficulty = Difficulty.Hard, OwnerId = "r-1", CreatedAt = Samples.Monday, UpdatedAt = Samples.Monday },
            """{"id":"questionBank:0198a000-0000-7000-8000-000000000002","kind":"questionBank","bankId":"0198a000-0000-7000-8000-000000000002","organizationId":"acme","name":"Systems","difficulty":"hard","tags":[],"isPublic":false,"allowRandomSelection":true,"shuffleQuestions":false,"ownerId":"r-1","createdAt":"2026-03-02T09:00:00Z","updatedAt":"2026-03-02T09:00:00Z"}"""),
        (new BankContents { BankId = Two, OrganizationId = Acme, Questions = 3, Asked = 2, Answered = 1, Scores = ScoreSum.None.Plus(80) },
            """{"id":"bankContents:0198a000-0000-7000-8000-000000000002","kind":"bankContents","bankId":"0198a000-0000-7000-8000-000000000002","organizationId":"acme","questions":3,"asked":2,"answered":1,"scores":{"count":1,"sum":80,"sumOfSquares":6400}}"""),
        (new QuestionText(Two, Three, Acme, Three),
            """{"id":"questionText:0198a000-0000-7000-8000-000000000002:0198a000-0000-7000-8000-000000000003","kind":"questionText","bankId":"0198a000-0000-7000-8000-000000000002","textId":"0198a000-0000-7000-8000-000000000003","organizationId":"acme","questionId":"0198a000-0000-7000-8000-000000000003"}"""),
        (new QuestionUsage { BankId = Two, QuestionId = Three, OrganizationId = Acme, Asked = 2, Answered = 1, ScoresFor = ScoreSum.None.Plus(80) },
            """{"id":"questionUsage:0198a000-0000-7000-8000-000000000002:0198a000-0000-7000-8000-000000000003","kind":"questionUsage","bankId":"0198a000-0000-7000-8000-000000000002","questionId":"0198a000-0000-7000-8000-000000000003","organizationId":"acme","asked":2,"answered":1,"scoresFor":{"count":1,"sum":80,"sumOfSquares":6400},"scoresAgainst":{"count":0,"sum":0,"sumOfSquares":0},"scoresOpen":{"count":0,"sum":0,"sumOfSquares":0}}"""),
        (new InterviewQuestions { InterviewId = One, OrganizationId = Acme, Questions = [Asked], UpdatedBy = "r-1", UpdatedAt = Samples.Monday },
            """{"id":"interviewQuestions:0198a000-0000-7000-8000-000000000001","kind":"interviewQuestions","interviewId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","questions":[{"questionId":"0198a000-0000-7000-8000-000000000003","bankId":"0198a000-0000-7000-8000-000000000002","text":"Why?","type":"systemDesign","followUpQuestions":[],"evaluationCriteria":{},"hints":[],"sampleAnswers":[{"answer":"So.","rating":90}]}],"updatedBy":"r-1","updatedAt":"2026-03-02T09:00:00Z"}"""),
        (new AskedBefore { CandidateId = "c/1", OrganizationId = Acme, Questions = new Dictionary<Guid, IReadOnlyList<Guid>> { [One] = [Three] } },
            """{"id":"askedBefore:c~002F1","kind":"askedBefore","candidateId":"c/1","organizationId":"acme","questions":{"0198a000-0000-7000-8000-000000000001":["0198a000-0000-7000-8000-000000000003"]}}"""),
        (new PracticeInterview { PracticeId = One, OrganizationId = Acme, OwnerId = "c/1", Setup = new PracticeSetup { JobRole = "Engineer", DurationMinutes = 30, Format = PracticeFormat.VoiceOnly, QuestionTypes = [QuestionType.CaseStudy] }, Status = PracticeStatus.InProgress, Questions = [new PracticeQuestion { Asked = Asked, AskedAt = Samples.Monday }], Sequence = 3, CreatedAt = Samples.Monday, LastStepAt = Samples.Monday },
            """{"id":"practiceInterview:0198a000-0000-7000-8000-000000000001","kind":"practiceInterview","practiceId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","ownerId":"c/1","setup":{"jobRole":"Engineer","durationMinutes":30,"format":"voiceOnly","questionTypes":["caseStudy"],"focusAreas":[],"enableHints":false},"status":"inProgress","questions":[{"asked":{"questionId":"0198a000-0000-7000-8000-000000000003","bankId":"0198a000-0000-7000-8000-000000000002","text":"Why?","type":"systemDesign","followUpQuestions":[],"evaluationCriteria":{},"hints":[],"sampleAnswers":[{"answer":"So.","rating":90}]},"askedAt":"2026-03-02T09:00:00Z","hintsGiven":0}],"sequence":3,"createdAt":"2026-03-02T09:00:00Z","lastStepAt":"2026-03-02T09:00:00Z"}"""),
        (new PracticeSummary { PracticeId = One, OrganizationId = Acme, OwnerId = "c/1", Status = PracticeStatus.Completed, JobRole = "Engineer", DurationMinutes = 30, CreatedAt = Samples.Monday, Questions = 1, Answered = 1, SecondsSpent = 60, Score = 80, BySkill = Report.BySkill, Drawn = [Three] },
            """{"id":"practiceSummary:f2a9dfa69a24871de5a0fb2aac2c9e1d:9223370264412775807:0198a000-0000-7000-8000-000000000001","kind":"practiceSummary","practiceId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","ownerId":"c/1","status":"completed","jobRole":"Engineer","durationMinutes":30,"createdAt":"2026-03-02T09:00:00Z","questions":1,"answered":1,"secondsSpent":60,"score":80,"bySkill":[{"skill":"technical","score":80,"answered":1,"judged":1}],"drawn":["0198a000-0000-7000-8000-000000000003"]}"""),
        (new PracticeEvent { PracticeId = One, OrganizationId = Acme, Sequence = 4, OccurredAt = Samples.Monday, Step = PracticeStep.Completed, Report = Report },
            """{"id":"practiceEvent:0198a000-0000-7000-8000-000000000001:00000004","kind":"practiceEvent","practiceId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","sequence":4,"occurredAt":"2026-03-02T09:00:00Z","step":"completed","report":{"score":80,"answered":1,"skipped":0,"bySkill":[{"skill":"technical","score":80,"answered":1,"judged":1}],"strengths":["Clear."],"recommendations":[]}}"""),
    }.ToDictionary(agreed => agreed.Record.GetType().Name);

    public static TheoryData<string> Names => [.. Agreed.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_Record_IsTheAgreedText(string name) => Encoding.UTF8.GetString(RecordJson.Write(Agreed[name].Record, null)).ShouldBe(Agreed[name].Text);
}
