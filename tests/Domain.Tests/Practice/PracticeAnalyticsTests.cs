using Interviews.Domain.Practice;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Practice.PracticeSamples;

namespace Interviews.Domain.Tests.Practice;

/// <summary>REQ-QUE-15.</summary>
public sealed class PracticeAnalyticsTests
{
    [Fact]
    public void Analytics_OfSeveralMonths_TellHowSkillsDevelop()
    {
        var figures = Of(Completed(40, 30, ("sql", 60)), Completed(0, 50, ("sql", 20), ("react", 80)), Completed(70, 90, ("SQL", 70)), Completed(20, null, ("sql", null)));

        (figures.Made, figures.Completed, figures.Score).ShouldBe((4, 4, 56.7));
        figures.Scores.Select(score => score.Score).ShouldBe([50, 30, 90]);
        figures.BySkill.Select(skill => (skill.Skill, skill.Score, skill.Interviews)).ShouldBe([("react", 80, 1), ("sql", 50, 3)]);
        figures.BySkill[1].Months.ShouldBe([new("2026-03", 20, 1), new("2026-04", 60, 1), new("2026-05", 70, 1)]);
        figures.BySkill[1].Development.ShouldBe(new PracticeDevelopment(20, 70, 50));
        figures.Development.ShouldBe(new PracticeDevelopment(50, 90, 40));
    }

    [Fact]
    public void Analytics_OfNothing_HaveNoScore()
    {
        var figures = Of();

        (figures.Made, figures.Score, figures.SecondsSpent, figures.Development).ShouldBe((0, null, 0, null));
    }

    [Fact]
    public void Analytics_OfWhatWasNotCompleted_CountItAlone()
    {
        var figures = Of(Completed(0, null) with { Status = PracticeStatus.Abandoned }, Completed(1, null) with { Status = PracticeStatus.InProgress, EndedAt = null });

        (figures.Made, figures.Completed, figures.Abandoned, figures.Scores.Count).ShouldBe((2, 0, 1, 0));
    }

    [Fact]
    public void Development_OfOneScore_IsNone() => PracticeDevelopment.Of([80]).ShouldBeNull();

    [Theory]
    [InlineData(null, 40, 40)]
    [InlineData(90, 40, 90)]
    [InlineData(null, 4000, 300)]
    public void Seconds_AreThoseMeasuredOrThoseBetween(int? measured, int between, int seconds)
    {
        var question = new PracticeQuestion { Asked = Timed, AskedAt = Monday, ClosedAt = Monday + Duration.FromSeconds(between), Answer = new PracticeAnswer("x", null, null, measured, null) };

        PracticeTime.SecondsOn(question).ShouldBe(seconds);
        PracticeTime.SecondsOn(question with { Answer = null }).ShouldBe(0);
    }

    [Fact]
    public void Summaries_SortFromTheNewestOn()
    {
        string[] ids = [.. new[] { 0, 1, 400 }.Select(days => ((Storage.IRecord)Completed(days, 1)).Id)];

        ids.Order(StringComparer.Ordinal).ShouldBe(ids.Reverse());
    }

    [Fact]
    public void Query_OfAPeriod_HoldsWhatWasMadeInIt()
    {
        var (from, to) = (Monday + Duration.FromDays(1), Monday + Duration.FromDays(2));
        var query = new PracticeOf("c-1", from, to);

        bool Holds(Instant made)
        {
            var id = ((Storage.IRecord)(Completed(0, 1) with { CreatedAt = made })).Id;
            return string.CompareOrdinal(id, query.After) > 0 && string.CompareOrdinal(id, query.Through) <= 0;
        }

        (Holds(from - Duration.FromMilliseconds(1)), Holds(from), Holds(to - Duration.FromMilliseconds(1)), Holds(to)).ShouldBe((false, true, true, false));
    }

    [Fact]
    public void Prefix_OfAnId_IsNotThatOfALongerOne() => new PracticeOf("a:b").Prefix.ShouldNotStartWith(new PracticeOf("a").Prefix);

    private static PracticeAnalytics Of(params PracticeSummary[] summaries) => PracticeAnalytics.Of(summaries, DateTimeZone.Utc);

    private static PracticeSummary Completed(int days, int? score, params (string Skill, int? Score)[] skills) => new()
    {
        PracticeId = Guid.NewGuid(),
        OrganizationId = "acme",
        OwnerId = "c-1",
        Status = PracticeStatus.Completed,
        JobRole = "Engineer",
        DurationMinutes = 30,
        CreatedAt = Monday + Duration.FromDays(days),
        EndedAt = Monday + Duration.FromDays(days),
        Questions = 1,
        Answered = 1,
        SecondsSpent = 60,
        Score = score,
        BySkill = [.. skills.Select(skill => new PracticeSkill(skill.Skill, skill.Score, 1, skill.Score is null ? 0 : 1))],
    };
}
