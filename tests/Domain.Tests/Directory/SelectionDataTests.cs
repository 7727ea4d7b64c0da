using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Directory;

public sealed class SelectionDataTests
{
    [Fact]
    public void Check_Groups_AreAccepted() => SelectionData.Check(Of(("ageGroup", "40 or older"), ("gender", "woman"))).ShouldBeAccepted().Groups.Count.ShouldBe(2);

    [Theory]
    [InlineData("age group", "40", "groups")]
    [InlineData("Gender", "woman", "groups")]
    [InlineData("", "woman", "groups")]
    [InlineData("gender", " ", "groups.gender")]
    public void Check_WrongNameOrGroup_IsRefusedByIt(string dimension, string group, string field) =>
        SelectionData.Check(Of((dimension, group))).ShouldBeRefused(RefusalCode.ValidationFailed, field);

    [Fact]
    public void Check_NothingOrTooMuch_IsRefused()
    {
        SelectionData.Check(Of()).ShouldBeRefused(RefusalCode.ValidationFailed, "groups");
        SelectionData.Check(Of([.. Enumerable.Range(0, 11).Select(i => ($"dimension{i}", "yes"))])).ShouldBeRefused(RefusalCode.ValidationFailed, "groups");
        SelectionData.Check(Of(("gender", new string('x', 101)))).ShouldBeRefused(RefusalCode.ValidationFailed, "groups.gender");
    }

    [Fact]
    public void CheckAccess_ByAnybodyButTheCandidateAndAdmins_IsForbidden()
    {
        SelectionData.CheckAccess(Scenario.Carla, Scenario.Carla.Id).ShouldBeNull();
        SelectionData.CheckAccess(Scenario.Admin, Scenario.Carla.Id).ShouldBeNull();
        Actor[] others = [Scenario.Recruiter, Scenario.Jane, Scenario.OtherCandidate, Scenario.Service];
        others.ShouldAll(actor => SelectionData.CheckAccess(actor, Scenario.Carla.Id)!.Code == RefusalCode.Forbidden);
    }

    private static SelectionData Of(params (string Dimension, string Group)[] groups) =>
        new() { CandidateId = "c-1", OrganizationId = Scenario.Acme, Groups = groups.ToDictionary(each => each.Dimension, each => each.Group) };
}
