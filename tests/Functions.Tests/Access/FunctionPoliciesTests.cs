using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Access;

public sealed class FunctionPoliciesTests
{
    [Fact]
    public void Of_FunctionThatSaysNotWhoMayCallIt_IsRefusedByItsName() =>
        Should.Throw<InvalidOperationException>(() => FunctionPolicies.Of(typeof(OpenDoor).Assembly)).Message.ShouldContain("'OpenDoor'");

    [Theory]
    [InlineData("ScheduleInterview", Role.Admin | Role.Recruiter | Role.Service | Role.Candidate)]
    [InlineData("UndoNoShow", Role.Admin | Role.Recruiter | Role.Interviewer)]
    public void Of_App_KnowsTheRolesOfEachFunction(string function, Role roles) => FunctionPolicies.Of(typeof(App).Assembly).RolesFor(function).ShouldBe(roles);

    [Fact]
    public void Of_PublicFunction_NeedsNoRole() => FunctionPolicies.Of(typeof(App).Assembly).RolesFor("Health").ShouldBeNull();

    /// <summary>What somebody would add who forgot about access.</summary>
    public static class OpenDoor
    {
        [Function(nameof(OpenDoor))]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open-door")] HttpRequest request) => Results.Ok(request.Path);
    }
}
