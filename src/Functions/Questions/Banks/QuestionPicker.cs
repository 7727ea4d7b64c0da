using Interviews.Domain.Questions;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Questions.Banks;

/// <summary>
/// Picks questions of a bank at random (REQ-QUE-07): for each, it goes on from a point among the ids to the next question that fits. So it reads two documents for each
/// question, and those that it passes over, however large the bank is.
/// </summary>
public sealed class QuestionPicker(IStore store)
{
    /// <summary>How many documents to ask for at once: more, the more of them do not serve.</summary>
    private static readonly int[] _pages = [1, 10, 50, 200];

    /// <param name="fitting">Which questions fit.</param>
    /// <param name="asked">Those that the candidate was asked before.</param>
    /// <returns>As they were picked, and how many others would fit but for having been asked, as far as that is known.</returns>
    public async Task<(IReadOnlyList<Question> Picked, int AskedBefore)> PickAsync(
        string organizationId, FindQuestions fitting, QuestionPick pick, IReadOnlySet<Guid> asked, CancellationToken cancellationToken)
    {
        var (picked, taken, passed) = (new List<Question>(pick.Count), new HashSet<Guid>(), new HashSet<Guid>());
        while (picked.Count < pick.Count && await NextAsync(pick.Point(picked.Count)) is { } next)
        {
            taken.Add(next.QuestionId);
            picked.Add(next);
        }

        return (picked, passed.Count);

        async Task<Question?> NextAsync(Guid point) => await WalkAsync(fitting with { After = point }) ?? await WalkAsync(fitting with { Through = point });

        async Task<Question?> WalkAsync(FindQuestions query)
        {
            string? continuation = null;
            for (var page = 0; page == 0 || continuation is not null; page++)
            {
                var found = await store.QueryAsync(organizationId, query, _pages[Math.Min(page, _pages.Length - 1)], continuation, cancellationToken);
                passed.UnionWith(found.Items.Select(stored => stored.Value.QuestionId).Where(asked.Contains));
                if (found.Items.FirstOrDefault(stored => !asked.Contains(stored.Value.QuestionId) && !taken.Contains(stored.Value.QuestionId)) is { } free)
                {
                    return free.Value;
                }

                continuation = found.Continuation;
            }

            return null;
        }
    }
}
