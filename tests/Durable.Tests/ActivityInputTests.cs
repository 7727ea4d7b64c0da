using Interviews.Durable.Scheduling;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>What an activity gets of what the SDK has scheduled for it.</summary>
public sealed class ActivityInputTests
{
    [Theory]
    [InlineData("[\"hi\"]", "\"hi\"")]
    [InlineData("[[1,2]]", "[1,2]")]
    [InlineData("[null]", "null")]
    [InlineData(null, null)]
    public void Unwrap_TakesTheOnlyParameter(string? scheduled, string? input) => ActivityInput.Unwrap(scheduled).ShouldBe(input);
}
