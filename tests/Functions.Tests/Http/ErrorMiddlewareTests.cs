using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>What a function does not answer itself is a problem document too (REQ-OPS-01).</summary>
public sealed class ErrorMiddlewareTests(EndingHost host) : IClassFixture<EndingHost>
{
    [Theory]
    [InlineData(StatusCodes.Status400BadRequest, 400, "validation_failed")]
    [InlineData(StatusCodes.Status408RequestTimeout, 408, "request_timeout")]
    [InlineData(StatusCodes.Status413PayloadTooLarge, 413, "payload_too_large")]
    public async Task Body_ThatTheServerGivesUpReading_IsToldWhy(int status, int answered, string code)
    {
        host.Run(_ => throw new BadHttpRequestException("It cannot be read.", status));
        using var client = host.CreateClient();

        using var response = await client.GetAsync(EndingHost.Path);

        ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType).ShouldBe((answered, "application/problem+json"));
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task Fault_OfAFunction_TellsNothingOfItself()
    {
        host.Run(_ => throw new InvalidOperationException("A secret."));
        using var client = host.CreateClient();

        using var response = await client.GetAsync(EndingHost.Path);

        ((int)response.StatusCode).ShouldBe(500);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }
}
