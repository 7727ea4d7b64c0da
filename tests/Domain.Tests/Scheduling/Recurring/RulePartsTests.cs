using Interviews.Domain.Scheduling.Recurring;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Scheduling.Recurring;

public sealed class RulePartsTests
{
    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("freq=weekly;byday=mo,tu;wkst=su;interval=2;count=10")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO,-1FR,+2TU;UNTIL=20261224T000000Z;")]
    [InlineData("FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=-1,31;BYYEARDAY=-366;BYWEEKNO=53;BYSETPOS=-1;BYHOUR=0,23;BYMINUTE=59;BYSECOND=0;UNTIL=20261224")]
    [InlineData("FREQ=SECONDLY;UNTIL=99991231T235960")]
    public void Parse_RuleOfTheRfc_IsAccepted(string rule) => RuleParts.Parse("rrule", rule).ShouldBeAccepted();

    [Theory]
    [InlineData("", "FREQ")]
    [InlineData("COUNT=3", "FREQ")]
    [InlineData("FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY")]
    [InlineData("FREQ=4", "FREQ=4")]
    [InlineData("FREQ=DAILY,WEEKLY", "FREQ=DAILY,WEEKLY")]
    [InlineData("FREQ=DAILY;FREQ=DAILY", "FREQ twice")]
    [InlineData("FREQ=DAILY;COUNT", "COUNT")]
    [InlineData("FREQ=DAILY;COUNT=0", "COUNT=0")]
    [InlineData("FREQ=DAILY;COUNT=-1", "COUNT=-1")]
    [InlineData("FREQ=DAILY;COUNT=99999999999", "COUNT=9")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "INTERVAL=0")]
    [InlineData("FREQ=DAILY;UNTIL=soon", "UNTIL=SOON")]
    [InlineData("FREQ=DAILY;UNTIL=20260230", "UNTIL=20260230")]
    [InlineData("FREQ=DAILY;UNTIL=20260301;COUNT=2", "COUNT and UNTIL")]
    [InlineData("FREQ=WEEKLY;BYDAY=", "BYDAY=")]
    [InlineData("FREQ=WEEKLY;BYDAY=MON", "BYDAY=MON")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "BYDAY=1MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO", "BYDAY=0MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=--1MO", "BYDAY=--1MO")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1,,2", "BYMONTHDAY=1,,2")]
    [InlineData("FREQ=YEARLY;BYMONTH=13", "BYMONTH=13")]
    [InlineData("FREQ=YEARLY;BYMONTH=-1", "BYMONTH=-1")]
    [InlineData("FREQ=DAILY;BYHOUR=24", "BYHOUR=24")]
    [InlineData("FREQ=DAILY;WKST=XX", "WKST=XX")]
    [InlineData("FREQ=DAILY;RSCALE=HEBREW", "RSCALE=HEBREW")]
    [InlineData("FREQ=DAILY;X=1=2", "X=1=2")]
    public void Parse_AnythingElse_IsRefusedNamingThePart(string rule, string part) =>
        RuleParts.Parse("rrule", rule).ShouldBeRefused(RefusalCode.ValidationFailed, "rrule").Detail.ShouldContain(part);

    [Theory]
    [InlineData("FREQ=DAILY", 1)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU;WKST=SU;COUNT=7", 2)]
    [InlineData("FREQ=YEARLY;BYMONTH=1,2;BYDAY=MO,TU,WE;BYHOUR=1,2,3,4", 24)]
    public void Breadth_OfARule_IsTheProductOfItsLists(string rule, long breadth) => RuleParts.Parse("rrule", rule).ShouldBeAccepted().Breadth.ShouldBe(breadth);

    [Fact]
    public void WithoutUntil_OfARule_HasAllOtherParts() =>
        RuleParts.Parse("rrule", "freq=weekly;until=20261224;byday=mo").ShouldBeAccepted().WithoutUntil.ToString().ShouldBe("FREQ=WEEKLY;BYDAY=MO");
}
