using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Messaging;

/// <summary><c>infra/queues.json</c>, from which the deployment makes the storage account's queues.</summary>
public sealed class QueuesTests
{
    private const string Poison = "-poison";

    private static readonly string JsonFile = Repository.PathOf("infra", "queues.json");

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    [Fact]
    public void Json_InTheRepository_NamesEveryQueueOfTheApp() => File.ReadAllText(JsonFile).ShouldBe(ToJson());

    [Fact]
    public void Queues_ThatAreRead_HaveTheirPoisonQueueReadToo()
    {
        var read = Triggers().Where(queue => !queue.EndsWith(Poison, StringComparison.Ordinal)).Order();

        Triggers().Where(queue => queue.EndsWith(Poison, StringComparison.Ordinal)).Order().ShouldBe(read.Select(queue => queue + Poison));
    }

    [Fact]
    public void Queues_ThatAreWritten_AreRead() => Outputs().Except(Triggers()).ShouldBeEmpty();

    /// <summary>Writes the file; run by name after a queue was added or renamed.</summary>
    [Fact(Explicit = true)]
    public void WriteJson()
    {
        File.WriteAllText(JsonFile, ToJson());

        File.Exists(JsonFile).ShouldBeTrue();
    }

    private static string ToJson() => JsonSerializer.Serialize(Triggers().Union(Outputs()).Order(StringComparer.Ordinal), Written) + "\n";

    private static string[] Triggers() =>
        [.. Members().OfType<MethodInfo>().SelectMany(method => method.GetParameters()).Select(each => each.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName).OfType<string>()];

    private static string[] Outputs() =>
        [.. Members().Select(member => member.GetCustomAttribute<QueueOutputAttribute>()?.QueueName).OfType<string>().Distinct()];

    private static IEnumerable<MemberInfo> Members() => typeof(App).Assembly.GetTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
}
