using Interviews.Domain.Access;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Generation;

namespace Interviews.Functions.Questions.Generation;

/// <summary>Which questions somebody may be offered: the default ones, and those of the banks that they may read.</summary>
public sealed class QuestionOffers
{
    public Task<IReadOnlyList<QuestionOffer>> ForAsync(Actor actor, QuestionWish wish, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QuestionOffer>>([.. DefaultQuestions.All.Select(question => new QuestionOffer(question, [question.Skill!]))]);
}
