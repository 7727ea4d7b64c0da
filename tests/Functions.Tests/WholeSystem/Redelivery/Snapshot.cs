using Interviews.Durable;
using Interviews.Functions.Tests.Harness;
using Interviews.Infrastructure.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Interviews.Functions.Tests.WholeSystem.Redelivery;

/// <summary>Everything that a redelivery must not touch: mails, documents (the ledger among them) and instances.</summary>
internal sealed class Snapshot
{
    private readonly List<string> _mails;
    private readonly List<string> _documents;
    private readonly Dictionary<string, (string Facts, string History)> _instances;

    private Snapshot(List<string> mails, List<string> documents, Dictionary<string, (string, string)> instances) =>
        (_mails, _documents, _instances) = (mails, documents, instances);

    public static async Task<Snapshot> OfAsync(InterviewsHost host)
    {
        await host.Clock.DrainAsync();
        var feed = host.Services.GetRequiredService<SqliteChangeFeed>();
        var (documents, end) = feed.Read(0, int.MaxValue);
        var mails = host.Outbox.Select(mail => $"{mail.SentAt:O} {mail.To} {mail.Subject}");
        var engine = host.HostServices.GetRequiredService<DurableEngine>();
        var instances = new Dictionary<string, (string, string)>();
        await foreach (var instance in host.Durable.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)))
        {
            var facts = $"{instance.InstanceId} {instance.RuntimeStatus} created {instance.CreatedAt:O} {instance.SerializedOutput} {instance.SerializedCustomStatus}";
            instances.Add(instance.InstanceId, (facts, engine.ExportHistory(instance.InstanceId)!));
        }

        return new Snapshot([.. mails], [.. documents, $"end {end}"], instances);
    }

    /// <summary>Nothing of what was is another now. A running instance may have been signalled again; its history goes on where it was.</summary>
    public void ShouldStillHold(Snapshot now, string when)
    {
        now._mails.ShouldBe(_mails, when);
        now._documents.ShouldBe(_documents, when);
        now._instances.Values.Select(instance => instance.Facts).ShouldBe(_instances.Values.Select(instance => instance.Facts), ignoreOrder: true, when);
        foreach (var (id, (_, history)) in _instances)
        {
            now._instances[id].History.ShouldStartWith(history.TrimEnd('}', ' ', ']'), customMessage: when);
        }
    }
}
