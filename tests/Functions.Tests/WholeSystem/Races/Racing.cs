using System.Globalization;
using Interviews.Functions.Tests.Harness;

namespace Interviews.Functions.Tests.WholeSystem.Races;

/// <summary>Many requests at the same moment.</summary>
internal static class Racing
{
    /// <summary>So many are a crowd; <c>RACERS</c> says how many they are.</summary>
    public static readonly int Racers = Setting.Of("RACERS", 50);

    /// <summary>Makes all requests ready, lets them go together, and waits for every answer.</summary>
    public static async Task<Reply[]> AllAtOnceAsync(int count, Func<int, Task<Reply>> request)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answers = Enumerable.Range(0, count).Select(async number =>
        {
            await start.Task;
            return await request(number);
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(answers);
    }

    /// <summary>How often each status was answered, such as <c>200 x1, 412 x199</c>, with the problem's code where there is one.</summary>
    public static string Tally(this IEnumerable<Reply> replies) => string.Join(", ",
        from reply in replies
        group reply by (reply.Status, reply.Code) into same
        orderby same.Key.Status, same.Key.Code
        select string.Create(CultureInfo.InvariantCulture, $"{same.Key.Status}{(same.Key.Code is { } code ? " " + code : string.Empty)} x{same.Count()}"));
}
