using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Webhooks;
using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Tests.WholeSystem.Conformance;

/// <summary>The script, played to one host.</summary>
internal sealed class Run : IAsyncDisposable
{
    private readonly InterviewsHost _host;
    private readonly Receiver _receiver;
    private readonly Names _names = new();
    private readonly Memory _memory = new();
    private readonly List<Entry> _entries = [];

    private Run(InterviewsHost host, Receiver receiver)
    {
        (_host, _receiver) = (host, receiver);
        _names.Place(host.Address.Authority, "[host]");
        _names.Place($"localhost:{host.Address.Port}", "[localhost]");
        _names.Place(receiver.Url, "[receiver]");
        _names.Place(new Uri(receiver.Url).Authority, "[receiver's host]");
        _memory.Keep("receiver", receiver.Url);
        _memory.Keep("port", $"{host.Address.Port}");
    }

    public static async Task<IReadOnlyList<Entry>> PlayAsync(IReadOnlyList<Step> script, bool appInProcessOfItsOwn, CancellationToken cancellationToken)
    {
        var receiver = await Receiver.StartAsync();
        receiver.Answer = (http, _) => Receiver.Status(http, http.Request.Path == "/broken" ? 500 : 204);
        var settings = new Dictionary<string, string?> { ["Webhooks:AllowPrivateAddresses"] = "true", ["Documents:LargestMegabytes"] = "1" };
        await using var run = new Run(await InterviewsHost.StartAsync(settings: settings, appInProcessOfItsOwn: appInProcessOfItsOwn), receiver);
        await run.SignInAsync(cancellationToken);
        foreach (var step in script)
        {
            await run.DoAsync(step, cancellationToken);
        }

        return run._entries;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        foreach (var (subject, role, organization) in People.All)
        {
            var token = await AdminAsync("POST", "/admin/token", new JsonObject { ["subject"] = subject, ["role"] = role, ["organizationId"] = organization }, cancellationToken);
            _memory.Keep($"token-{subject}", JsonNode.Parse(token.Body)!["token"]!.GetValue<string>());
        }
    }

    private async Task DoAsync(Step step, CancellationToken cancellationToken)
    {
        var number = _entries.Count + 1;
        _names.Begin(number);
        IReadOnlyList<string> lines;
        try
        {
            lines = step switch
            {
                Ask ask => await AskAndSettleAsync(ask, cancellationToken),
                Pass pass => AnswerLines(await AdvanceAsync(pass.Span, cancellationToken)),
                _ => await LookAsync(cancellationToken),
            };
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            // The rest may still say what is wrong.
            lines = [$"{e.GetType().Name}: {e.Message}"];
        }

        _entries.Add(new Entry($"{number}: {step}", lines));
    }

    /// <summary>What a write sets off is done before anybody asks again, at an instant of its own: in which order it is done in one and the same instant, nobody promises.</summary>
    private async Task<IReadOnlyList<string>> AskAndSettleAsync(Ask ask, CancellationToken cancellationToken)
    {
        var lines = await AskAsync(ask, cancellationToken);
        if (ask is { Method: not "GET", Status: > 0 and < 300 })
        {
            await AdvanceAsync("PT1S", cancellationToken);
        }

        return lines;
    }

    private async Task<IReadOnlyList<string>> AskAsync(Ask ask, CancellationToken cancellationToken)
    {
        List<string> headers = [$"Host: {_memory.Fill(ask.Host ?? _host.Address.Authority)}"];
        if (ask.Who != People.Nobody)
        {
            headers.Add(_memory.Fill($"Authorization: Bearer <token-{ask.Who}>"));
        }

        headers.AddRange(ask.Headers.Select(_memory.Fill));
        var path = _memory.Fill(ask.Path);
        var target = path.StartsWith('/') || path.StartsWith("http:", StringComparison.Ordinal) ? path : $"/api/{path}";
        var answer = await SendAsync(new RawRequest(ask.Method, target, headers, _memory.Fill(ask.Body)), cancellationToken);
        if (ask.Keep is { } name)
        {
            _memory.Keep(name, answer);
        }

        return [.. answer.WasAskedForBody ? ["100 Continue"] : Array.Empty<string>(), .. AnswerLines(answer)];
    }

    private async Task<IReadOnlyList<string>> LookAsync(CancellationToken cancellationToken)
    {
        await AdvanceAsync("PT0S", cancellationToken);
        var mails = JsonNode.Parse((await AdminAsync("GET", "/admin/outbox", null, cancellationToken)).Body)!.AsArray();
        var received = _receiver.Received.Select(got => $"webhook {got.Path} {got.Type} {got.Headers["webhook-timestamp"]} {got.Headers["webhook-id"]} {got.Body}");
        var instances = new List<string>();
        await foreach (var instance in _host.Durable.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)).WithCancellation(cancellationToken))
        {
            var payloads = $"{instance.SerializedInput} {instance.SerializedCustomStatus} {instance.SerializedOutput}";
            instances.Add($"instance {instance.InstanceId} {instance.Name} {instance.RuntimeStatus} {instance.CreatedAt:O} {payloads}");
        }

        return
        [
            .. _names.InAnyOrder(mails.Select(mail => $"mail {mail!.ToJsonString()}")),
            .. _names.InAnyOrder(received),
            .. _names.InAnyOrder(instances),
        ];
    }

    private Task<RawAnswer> AdvanceAsync(string span, CancellationToken cancellationToken) =>
        AdminAsync("POST", "/admin/clock", new JsonObject { ["advance"] = span }, cancellationToken);

    private Task<RawAnswer> AdminAsync(string method, string path, JsonObject? body, CancellationToken cancellationToken) =>
        SendAsync(new RawRequest(method, path, [$"Host: {_host.Address.Authority}"], body is null ? null : Payload.Json(body.ToJsonString())), cancellationToken);

    private Task<RawAnswer> SendAsync(RawRequest request, CancellationToken cancellationToken) => RawConnection.SendAsync(_host.Address, request, cancellationToken);

    private IReadOnlyList<string> AnswerLines(RawAnswer answer) =>
    [
        answer.StatusLine,
        .. answer.Headers.Where(header => header.Name != "Date").Select(header => _names.In($"{header.Name}: {header.Value}")).Order(StringComparer.Ordinal),
        .. _names.In(answer.Text()).Split('\n'),
    ];
}
