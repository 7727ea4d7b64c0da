using System.Text.Json;
using Interviews.LocalHost.Queues;
using Microsoft.Extensions.Options;

namespace Interviews.LocalHost.Worker;

/// <summary>Sends what a function returned to its queues, all of it in one step.</summary>
internal sealed class OutputDispatcher(IQueueTransport queues, IOptions<JsonSerializerOptions> json)
{
    public async Task SendAsync(LocalFunctionContext context)
    {
        var messages = new List<OutgoingMessage>();
        foreach (var (queue, value) in context.Function.Outputs.QueueValues(context.Returned))
        {
            messages.AddRange(QueueMessageEncoding.Encode(value, json.Value).Select(body => new OutgoingMessage(queue, body)));
        }

        if (messages.Count > 0)
        {
            await queues.SendAsync(messages);
        }
    }
}
