using Interviews.Domain.Notifications;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Notifications;

public sealed class EffectKeyTests
{
    private static readonly Guid InterviewId = Guid.Parse("01980000-0000-7000-8000-000000000001");

    [Theory]
    [InlineData(Audience.Candidate, "candidate:1")]
    [InlineData(Audience.Internal, "person:1")]
    public void ToString_Recipient_IsNamedWithTheAudience(Audience audience, string recipient) =>
        KeyOf(new Recipient("1", "Ana", "ana@acme.example", audience, "Europe/Madrid")).ToString()
            .ShouldBe($"01980000-0000-7000-8000-000000000001:r2:scheduled@3:{recipient}");

    [Fact]
    public void Parse_WrittenKey_IsTheSameKey()
    {
        var key = KeyOf(new Recipient("1", "Ana", "ana@acme.example", Audience.Internal, "Europe/Madrid"));

        EffectKey.Parse(key.ToString()).ShouldBe(key);
    }

    [Fact]
    public void IdOf_TheSameAddressInOtherCase_IsTheSameIdWithoutTheAddress()
    {
        var id = Recipient.IdOf("Ana@Acme.example");

        id.ShouldBe(Recipient.IdOf("ana@acme.example"));
        id.ShouldMatch("^mail-[0-9a-f]{16}$");
    }

    [Fact]
    public void IdOf_AnotherAddress_IsAnotherId() => Recipient.IdOf("ana@acme.example").ShouldNotBe(Recipient.IdOf("eva@acme.example"));

    private static EffectKey KeyOf(Recipient recipient) => new(InterviewId, 2, "scheduled@3", recipient.Key);
}
