using Interviews.Domain.Feedback.Guides;
using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Feedback;

public sealed class InterviewGuideRulesTests
{
    private static readonly InterviewGuide _guide = new() { GuideId = "g-1", OrganizationId = Acme, Name = "Design", Sections = [new("Welcome", null, 5)] };

    [Fact]
    public void Check_WithinTheRules_IsTheGuideItself() => InterviewGuideRules.Check(_guide).ShouldBeAccepted().ShouldBeSameAs(_guide);

    [Fact]
    public void Check_WithoutSections_IsRefused() => InterviewGuideRules.Check(_guide with { Sections = [] }).ShouldBeRefused(RefusalCode.ValidationFailed, "sections");

    [Fact]
    public void Check_EverythingWrong_NamesAllOfIt() =>
        InterviewGuideRules.Check(_guide with { Name = "", JobId = "no id", Sections = [new("", new string('x', 10_001), 0) { QuestionIds = ["first"] }] })
            .ShouldBeRefused(RefusalCode.ValidationFailed).Errors.Keys.ShouldBe(
                ["name", "jobId", "sections[0].title", "sections[0].text", "sections[0].minutes", "sections[0].questionIds[0]"], ignoreOrder: true);

    /// <summary>Job and type, else the job, else the type, else any.</summary>
    [Fact]
    public void KeysFor_AnInterviewOfAJob_AreTheClosestFirst() => GuideFit.KeysFor(Scheduled()).ShouldBe(
        [Key("j-1", InterviewType.Technical), Key("j-1", null), Key(null, InterviewType.Technical), Key(null, null)]);

    [Fact]
    public void KeysFor_AnInterviewWithoutAJob_AreThoseWithoutOne() =>
        GuideFit.KeysFor(Scheduled(Wanted with { JobId = null, ApplicationId = null })).ShouldBe([Key(null, InterviewType.Technical), Key(null, null)]);

    private static string Key(string? job, InterviewType? type) => GuideFit.Of(_guide with { JobId = job, Type = type }).Key;
}
