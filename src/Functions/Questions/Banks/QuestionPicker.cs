using Interviews.Domain.Questions;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Questions.Banks;

/// <summary>Picks questions of a bank at random (REQ-QUE-07). It reads as many as <see cref="QuestionPick.Window"/>, and those that it passes over, however large the bank is.</summary>
public sealed class QuestionPicker(IStore store)
{
    /// <summary>Behind the first page, which is enough unless the candidate was asked some of it: then a few more than are needed cost less than many small pages.</summary>
    private const int PageSize = 200;

    /// <param name="fitting">Which questions fit.</param>
    /// <param name="asked">Those that the candidate was asked before.</param>
    /// <returns>As they were picked, and how many others would fit but for having been asked, as far as that is known.</returns>
    public async Task<(IReadOnlyList<Question> Picked, int AskedBefore)> PickAsync(
        string organizationId, FindQuestions fitting, QuestionPick pick, IReadOnlySet<Guid> asked, CancellationToken cancellationToken)
    {
        var (window, passed) = (new List<Question>(pick.Window), 0);
        await FillAsync(fitting with { After = pick.Point });
        await FillAsync(fitting with { Through = pick.Point });
        return (pick.OutOf(window), passed);

        async Task FillAsync(FindQuestions query)
        {
            string? continuation = null;
            var limit = pick.Window - window.Count;
            while (window.Count < pick.Window)
            {
                var found = await store.QueryAsync(organizationId, query, limit, continuation, cancellationToken);
                var free = found.Items.Select(stored => stored.Value).Where(question => !asked.Contains(question.QuestionId)).ToList();
                window.AddRange(free);
                passed += found.Items.Count - free.Count;
                if (found.Continuation is null)
                {
                    return;
                }

                (continuation, limit) = (found.Continuation, PageSize);
            }
        }
    }
}
