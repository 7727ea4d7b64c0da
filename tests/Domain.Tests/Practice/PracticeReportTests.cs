using Interviews.Domain.Practice;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Practice.PracticeSamples;

namespace Interviews.Domain.Tests.Practice;

public sealed class PracticeReportTests
{
    [Fact]
    public void Report_OfSeveralSkills_TellsThemApart()
    {
        var report = Report(Answered("databases", 40, "Say what it costs."), Answered("Databases", 61), Answered("teamwork", 90), Answered(null, null));

        report.Score.ShouldBe(64);
        report.BySkill.ShouldBe([new("teamwork", 90, 1, 1), new("databases", 51, 2, 2), new("technical", null, 1, 0)]);
        report.Strengths.ShouldBe(["teamwork: 90 of 100."]);
        report.Recommendations.ShouldBe(["Practice databases: 51 of 100.", "To \"What does an index do?\", say also: Say what it costs."]);
    }

    [Fact]
    public void Report_WhereNothingCouldBeJudged_HasNoScore()
    {
        var report = Report(Answered("databases", null));

        (report.Score, report.Answered, report.BySkill[0].Score).ShouldBe((null, 1, null));
        report.Strengths.ShouldBeEmpty();
    }

    [Fact]
    public void Report_WithQuestionsThatGotNoAnswer_SaysSo() =>
        Report(Answered("databases", 100), new PracticeQuestion { Asked = Timed, AskedAt = Monday, ClosedAt = Monday }, new PracticeQuestion { Asked = Waiting })
            .Recommendations.ShouldBe(["1 of 2 questions got no answer: an incomplete one counts for more than none."]);

    [Fact]
    public void Skill_OfAQuestionThatNamesNone_IsWhatTheAnswerSays()
    {
        var question = new PracticeQuestion { Asked = Waiting, AskedAt = Monday, Answer = new PracticeAnswer("x", null, null, null, "communication") };

        question.Skill.ShouldBe("communication");
        (question with { Answer = null }).Skill.ShouldBe("behavioral");
    }

    private static PracticeReport Report(params PracticeQuestion[] questions) => PracticeReport.Of(questions);

    private static PracticeQuestion Answered(string? skill, int? score, params string[] missing) => new()
    {
        Asked = Timed with { Skill = skill },
        AskedAt = Monday,
        ClosedAt = Monday,
        Answer = Answer(1).Answer,
        Feedback = Answer(1, score: score, missing: missing).Feedback,
    };
}
