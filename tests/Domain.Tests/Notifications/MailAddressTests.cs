using Interviews.Domain.Notifications;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Notifications;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("ana@acme.example", "ana@acme.example")]
    [InlineData(" ana@acme.example\r\n", "ana@acme.example")]
    [InlineData("ana+interviews@acme.example", "ana+interviews@acme.example")]
    public void Usable_PlainAddress_IsReturnedWithoutWhiteSpace(string address, string usable) => MailAddress.Usable(address).ShouldBe(usable);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("ana")]
    [InlineData("@acme.example")]
    [InlineData("ana@")]
    [InlineData("Ana <ana@acme.example>")]
    [InlineData("\"ana\"@acme.example")]
    public void Usable_NotAPlainAddress_IsNull(string? address) => MailAddress.Usable(address).ShouldBeNull();

    [Theory]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("a@b.example\u0000")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("a@b.example;c@d.example")]
    public void Usable_SecondHeaderOrRecipient_IsNull(string address) => MailAddress.Usable(address).ShouldBeNull();
}
