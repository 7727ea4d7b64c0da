using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Interviews.Domain.Interviews;
using Interviews.Domain.Webhooks;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Webhooks;

public sealed class WebhookEventsTests
{
    private static IEnumerable<InterviewEvent> One(Func<Type, bool> which) => typeof(InterviewEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(InterviewEvent)) && which(type))
        .Select(type => (InterviewEvent)RuntimeHelpers.GetUninitializedObject(type));

    [Fact]
    public void NameOf_EveryEventButADeliverysReport_IsOneOfItsOwn() =>
        One(type => type != typeof(DeliveryRecorded)).Select(WebhookEvents.NameOf).ShouldBe(WebhookEvents.Names, ignoreOrder: true);

    [Fact]
    public void NameOf_ADeliverysReport_IsNone() => WebhookEvents.NameOf(One(type => type == typeof(DeliveryRecorded)).Single()).ShouldBeNull();

    [Fact]
    public void Names_OfAllEvents_AreDottedLowerCase() =>
        WebhookEvents.Names.ShouldAll(name => Regex.IsMatch(name, @"\Ainterview(\.[a-z_]+)+\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
}
