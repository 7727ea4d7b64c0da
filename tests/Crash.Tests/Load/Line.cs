using Interviews.Driving;

namespace Interviews.Crash.Tests.Load;

/// <summary>The connection of a client that does not give up: a request without an answer is repeated, as it was, once the system runs again.</summary>
internal sealed class Line(AppClient app, Supervisor supervisor, Tally tally)
{
    /// <returns>The answer, and whether an earlier one was lost: then nobody knows what became of the request that it belonged to.</returns>
    public async Task<(Reply Reply, bool Lost)> AskAsync(Identity identity, HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        for (var lost = false; ; lost = true)
        {
            await supervisor.RunningAsync();
            try
            {
                var reply = await app.SendAsync(identity, method, path, body, headers);
                return reply.Status < 500 ? (reply, lost) : throw new InvalidOperationException($"{method} {path} was answered {reply}");
            }
            catch (HttpRequestException)
            {
                tally.Lost();
            }
        }
    }

    /// <summary>Moves the clock on; again, when nobody said that it did.</summary>
    public async Task AdvanceToAsync(DateTimeOffset instant)
    {
        while (true)
        {
            await supervisor.RunningAsync();
            try
            {
                await app.AdvanceToAsync(instant);
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                tally.Lost();
            }
        }
    }
}
