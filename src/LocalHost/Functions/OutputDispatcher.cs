using Interviews.LocalHost.Protocol;
using Interviews.LocalHost.Queues;

namespace Interviews.LocalHost.Functions;

/// <summary>Sends what a function returned to its queues, all of it in one step.</summary>
internal sealed class OutputDispatcher(IQueueTransport queues)
{
    public Task SendAsync(FunctionInfo function, InvocationResponse response)
    {
        List<OutgoingMessage>? messages = null;
        foreach (var output in response.OutputData)
        {
            Add(function, output.Name, output.Data, ref messages);
        }

        Add(function, "$return", response.ReturnValue, ref messages);
        return messages is null ? Task.CompletedTask : queues.SendAsync(messages);
    }

    private static void Add(FunctionInfo function, string name, TypedData? data, ref List<OutgoingMessage>? messages)
    {
        foreach (var binding in function.Outputs)
        {
            if (binding.Is("queue") && binding.Name == name)
            {
                messages = [.. messages ?? [], .. TypedValues.Messages(data).Select(body => new OutgoingMessage(binding.Text("queueName")!, body))];
            }
        }
    }
}
