using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Documents;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Generation;
using Interviews.Domain.Questions.Proposals;
using Interviews.Functions.Questions.Asked;

namespace Interviews.Functions.Questions.Generation;

/// <summary>Draws questions from what somebody may be offered; none that was asked before, whether it is known by its id or by its text.</summary>
public sealed class BankDraw(QuestionOffers offers, AskedReader asked, ResumeReader resumes)
{
    /// <returns>The questions as the API shows them.</returns>
    public async Task<object> ForAsync(
        Actor actor, Interview interview, Job? job, InterviewDocument? resume, ProposalWish wish, string seed, CancellationToken cancellationToken)
    {
        var text = resume is null ? null : await resumes.ReadAsync(resume, cancellationToken);
        var before = await asked.OfAsync(interview, cancellationToken);
        var draw = new QuestionWish(wish.Count, seed)
        {
            Types = wish.Types,
            Difficulty = wish.Difficulty,
            FocusAreas = wish.FocusAreas,
            Job = string.Join('\n', [job?.Title, .. job?.ScorecardAttributes ?? [], .. interview.Rubric.Attributes.SelectMany(attribute => new[] { attribute.Key, attribute.Label })]),
            Resume = text?.Text ?? string.Empty,
            Without = before.Select(question => question.QuestionId).ToHashSet(),
        };
        var texts = before.Select(question => QuestionIdentity.Fold(question.Text)).ToHashSet();
        var offered = (await offers.ForAsync(actor, draw, cancellationToken)).Where(offer => !texts.Contains(QuestionIdentity.Fold(offer.Question.Text)));
        var drawn = QuestionDraw.From(offered, draw);
        return new
        {
            interview.InterviewId,
            evaluator = EvaluatorKind.Embedded,
            questions = drawn.Select((question, index) => InterviewQuestionsView.Item.Numbered(question, index + 1)),
            reason = drawn.Count < wish.Count ? $"Only {drawn.Count} questions fit that this candidate was not asked before." : null,
            resume = wish.UseResume ? ResumeView.Of(resume?.DocumentId, text?.State) : null,
        };
    }
}
