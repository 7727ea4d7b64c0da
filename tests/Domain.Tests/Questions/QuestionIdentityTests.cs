using Interviews.Domain.Questions;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Questions;

public sealed class QuestionIdentityTests
{
    private static readonly Guid _bank = Guid.Parse("0198a000-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("What is a closure?")]
    [InlineData("  what IS\ta\u00A0closure? \r\n")]
    public void Of_SameTextButForCaseAndBlanks_IsTheSame(string text) => QuestionIdentity.Of(_bank, text).ShouldBe(QuestionIdentity.Of(_bank, "What is a closure?"));

    [Theory]
    [InlineData("What is a closure")]
    [InlineData("What is x²?")]
    public void Of_AnotherText_IsAnother(string text) => QuestionIdentity.Of(_bank, text).ShouldNotBe(QuestionIdentity.Of(_bank, "What is x2?"));

    [Fact]
    public void Of_AccentsPutTogetherOrNot_IsTheSame() => QuestionIdentity.Of(_bank, "Re\u0301sume\u0301?").ShouldBe(QuestionIdentity.Of(_bank, "Résumé?"));

    [Fact]
    public void Of_AnotherBank_IsAnother() => QuestionIdentity.Of(_bank, "Why?").ShouldNotBe(QuestionIdentity.Of(Guid.Empty, "Why?"));

    /// <summary>Questions are stored under it.</summary>
    [Fact]
    public void Of_AsStored_StaysWhatItIs() => QuestionIdentity.Of(_bank, "Why?").ToString().ShouldMatch("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
}
