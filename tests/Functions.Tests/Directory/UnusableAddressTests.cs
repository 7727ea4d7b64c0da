using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Xunit;

namespace Interviews.Functions.Tests.Directory;

/// <summary>REQ-DIR-15: an address that no mail can be sent to is refused wherever one is given.</summary>
public sealed class UnusableAddressTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> Addresses =>
        ["<ana@o.example>", "ben;ops@o.example", "cem@o,example", "mailto:ana@o.example", "\"ana\"@o.example", "ana(work)@o.example", "ana@o.example."];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task PutPerson_WithIt_IsRefused(string address)
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync($"people/{stage.NewId("person")}", new { name = "Ana", email = address })).ShouldBeRefused(400, "validation_failed", "email");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task PutCandidate_WithIt_IsRefused(string address)
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync($"candidates/{stage.NewId("candidate")}", new { name = "Ana", email = address })).ShouldBeRefused(400, "validation_failed", "email");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Schedule_AnInterviewerWithIt_IsRefused(string address)
    {
        using var recruiter = stage.Host.Recruiter();
        var booking = stage.Booking();
        booking["interviewers"] = new JsonArray(new JsonObject { ["name"] = "Ana", ["email"] = address });

        (await recruiter.PostAsync("interviews", booking)).ShouldBeRefused(400, "validation_failed", "interviewers[0].email");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task SendThankYou_ToIt_IsRefused(string address)
    {
        var completed = await stage.BringAsync(Life.Completed);
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PostAsync($"{completed.Path}/thank-you", new { recipients = new[] { address }, method = "email" }))
            .ShouldBeRefused(400, "validation_failed", "recipients[0]");
    }
}
