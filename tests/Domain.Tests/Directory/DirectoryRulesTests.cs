using Interviews.Domain.Directory;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Directory;

public sealed class DirectoryRulesTests
{
    [Theory]
    [InlineData("ana@o.example")]
    [InlineData("ana.r+interviews@mail.o.example")]
    [InlineData("o'brien@o.example")]
    [InlineData(".ana@o.example")]
    [InlineData("ana..r@o.example")]
    [InlineData("ana.@o.example")]
    [InlineData("用户@例え.example")]
    [InlineData("zoë@müller.example")]
    [InlineData("ana@xn--mller-kva.example")]
    [InlineData("ana@intranet")]
    [InlineData("A!#$%&'*+-/=?^_`{|}~Z@o.example")]
    [InlineData("نم\u200Cاد@o.example")]
    public void Check_AddressThatMailReaches_IsAccepted(string email)
    {
        DirectoryRules.Check(Somebody() with { Email = email }).ShouldBeAccepted();
        DirectoryRules.Check(ACandidate() with { Email = email }).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("@o.example")]
    [InlineData("ana@")]
    [InlineData("ana@@o.example")]
    [InlineData("ana@o.example@p.example")]
    [InlineData("<ana@o.example>")]
    [InlineData("Ana <ana@o.example>")]
    [InlineData("ben;ops@o.example")]
    [InlineData("ben,ops@o.example")]
    [InlineData("ben@o.example,cem@o.example")]
    [InlineData("cem@o,example")]
    [InlineData("cem@o;example")]
    [InlineData("mailto:ana@o.example")]
    [InlineData("\"ana\"@o.example")]
    [InlineData("ana(work)@o.example")]
    [InlineData("ana@(work)o.example")]
    [InlineData("ana@[192.0.2.1]")]
    [InlineData("ana\\b@o.example")]
    [InlineData("ana@o.example.")]
    [InlineData("ana@.o.example")]
    [InlineData("ana@o..example")]
    [InlineData("ana@-o.example")]
    [InlineData("ana@o-.example")]
    [InlineData("ana @o.example")]
    [InlineData(" ana@o.example")]
    [InlineData("ana@o.example\n")]
    [InlineData("ana\u200B@o.example")]
    [InlineData("\uFEFFana@o.example")]
    [InlineData("ana\u202Emoc@o.example")]
    [InlineData("ana\uD800@o.example")]
    public void Check_AddressThatNobodyCanWriteTo_IsRefusedOnEmail(string email)
    {
        DirectoryRules.Check(Somebody() with { Email = email }).ShouldBeRefused(RefusalCode.ValidationFailed, "email");
        DirectoryRules.Check(ACandidate() with { Email = email }).ShouldBeRefused(RefusalCode.ValidationFailed, "email");
    }

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void Check_LengthOfAnAddress_IsLimited(int length, bool accepted)
    {
        const string domain = "@o.example";

        DirectoryRules.Check(Somebody() with { Email = new string('a', length - domain.Length) + domain }).IsRefused.ShouldBe(!accepted);
    }

    [Theory]
    [InlineData("09:00", "17:00", true)]
    [InlineData("18:00", "24:00", true)]
    [InlineData("00:00", "24:00", true)]
    [InlineData("23:59", "24:00", true)]
    [InlineData("24:00", "24:00", false)]
    [InlineData("17:00", "09:00", false)]
    [InlineData("09:00", "24:01", false)]
    [InlineData("09:00", "25:00", false)]
    [InlineData("18:00", "00:00", false)]
    public void Check_WorkingHours_EndAfterTheyBegin(string from, string to, bool accepted) =>
        DirectoryRules.Check(Somebody() with { WorkingHours = [new WorkingHours(DayOfWeek.Monday, from, to)] }).IsRefused.ShouldBe(!accepted);

    private static Person Somebody() => new() { PersonId = "p-1", OrganizationId = "o" };

    private static Candidate ACandidate() => new() { CandidateId = "c-1", OrganizationId = "o" };
}
