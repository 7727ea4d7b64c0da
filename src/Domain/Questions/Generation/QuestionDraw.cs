using System.Security.Cryptography;
using System.Text;

namespace Interviews.Domain.Questions.Generation;

/// <summary>
/// Draws questions that suit a job and a person (REQ-QUE-02): by the words that a question shares with the focus areas, the job, and the résumé, each counting the more the
/// fewer questions have it, and by its difficulty. Types take turns, so that one does not push out the others. The same wish over the same offers draws the same.
/// </summary>
public static class QuestionDraw
{
    private const double OfFocus = 4;
    private const double OfJob = 2;
    private const double OfResume = 1;

    /// <summary>A word that the question has as a topic counts for more than one of its text.</summary>
    private const double OfTopic = 2;

    /// <summary>What each step away from the difficulty that is wanted costs; in the middle for a question that does not say.</summary>
    private const double OfDifficulty = 5;

    public static IReadOnlyList<AskedQuestion> From(IEnumerable<QuestionOffer> offers, QuestionWish wish)
    {
        List<Offered> suitable =
        [
            .. offers
                .Where(offer => !wish.Without.Contains(offer.Question.QuestionId) && (wish.Types.Count == 0 || wish.Types.Contains(offer.Question.Type)))
                .DistinctBy(offer => offer.Question.QuestionId)
                .Select(offer => new Offered(offer)),
        ];
        var rarity = Rarity(suitable);
        HashSet<string> focus = [.. wish.FocusAreas.SelectMany(Words.Of)];
        HashSet<string> job = [.. Words.Of(wish.Job)];
        HashSet<string> resume = [.. Words.Of(wish.Resume)];
        var ranked = suitable
            .OrderBy(offered => wish.Late.Contains(offered.Question.QuestionId))
            .ThenByDescending(offered =>
                (OfFocus * offered.Shared(focus, rarity)) + (OfJob * offered.Shared(job, rarity)) + (OfResume * offered.Shared(resume, rarity)) - Distance(offered.Question, wish))
            .ThenBy(offered => Lot(wish.Seed, offered.Question.QuestionId), StringComparer.Ordinal)
            .Select(offered => offered.Question);
        return [.. InTurns(ranked, wish.Late).Take(wish.Count)];
    }

    /// <summary>The best of each type, then the second best of each; whatever comes late, after all of them.</summary>
    private static IEnumerable<AskedQuestion> InTurns(IEnumerable<AskedQuestion> ranked, IReadOnlySet<Guid> late) => ranked
        .GroupBy(question => (Late: late.Contains(question.QuestionId), question.Type))
        .SelectMany((type, first) => type.Select((question, turn) => (question, type.Key.Late, turn, first)))
        .OrderBy(each => each.Late)
        .ThenBy(each => each.turn)
        .ThenBy(each => each.first)
        .Select(each => each.question);

    private static Dictionary<string, double> Rarity(List<Offered> offers) => offers
        .SelectMany(offered => offered.All)
        .GroupBy(word => word, StringComparer.Ordinal)
        .ToDictionary(word => word.Key, word => Math.Log(1 + ((double)offers.Count / word.Count())), StringComparer.Ordinal);

    private static double Distance(AskedQuestion question, QuestionWish wish) => wish.Difficulty is not { } wanted ? 0
        : OfDifficulty * (question.Difficulty is { } has ? Math.Abs(has - wanted) : 1);

    private static string Lot(string seed, Guid questionId) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{questionId}")));

    private sealed class Offered(QuestionOffer offer)
    {
        private readonly HashSet<string> _topics = [.. offer.Topics.SelectMany(Words.Of)];

        public AskedQuestion Question => offer.Question;

        public IEnumerable<string> All { get; } = new HashSet<string>([.. offer.Topics.SelectMany(Words.Of), .. Words.Of(offer.Question.Text)]);

        public double Shared(HashSet<string> wanted, Dictionary<string, double> rarity) =>
            wanted.Count == 0 ? 0 : All.Where(wanted.Contains).Sum(word => rarity[word] * (_topics.Contains(word) ? OfTopic : 1));
    }
}
