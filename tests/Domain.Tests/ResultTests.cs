using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests;

public sealed class ResultTests
{
    [Fact]
    public void OrThrow_AValue_IsTheValue() => ((Result<int>)7).OrThrow().ShouldBe(7);

    [Fact]
    public void OrThrow_ARefusal_ThrowsItsDetail() =>
        Should.Throw<InvalidOperationException>(() => ((Result<int>)Refusal.Forbidden("Not today.")).OrThrow()).Message.ShouldBe("Not today.");
}
