using System.Text.Json;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Questions.Screening;

namespace Interviews.Domain.Questions.Proposals;

/// <summary>What is left of a model's questions when everything that must not or cannot be asked is taken out (REQ-QUE-02).</summary>
/// <param name="Questions">As the model ordered them.</param>
public sealed record GeneratedQuestions(IReadOnlyList<AskedQuestion> Questions, IReadOnlyList<LeftOut> LeftOut)
{
    /// <param name="interviewId">Whose questions they would be.</param>
    /// <param name="asked">Texts of questions that must not be asked again.</param>
    /// <returns><c>null</c> when it is not of the form that was asked for.</returns>
    public static GeneratedQuestions? Read(string raw, Guid interviewId, ProposalWish wish, IReadOnlyList<string> asked)
    {
        try
        {
            using var document = JsonDocument.Parse(ModelJson.WithoutFence(raw));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("questions", out var given)
                && given.ValueKind == JsonValueKind.Array
                ? Sift([.. given.EnumerateArray().Select(GeneratedEntry.Read)], interviewId, wish, asked)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is how a text that is no Unicode shows itself.
            return null;
        }
    }

    /// <param name="written"><c>null</c> for each that is malformed.</param>
    private static GeneratedQuestions Sift(IReadOnlyList<Question?> written, Guid interviewId, ProposalWish wish, IReadOnlyList<string> asked)
    {
        var (kept, leftOut) = (new List<AskedQuestion>(), new List<(LeftOutReason Reason, ProtectedCharacteristic? Characteristic)>());
        HashSet<string> before = [.. asked.Select(QuestionIdentity.Fold)], taken = [];
        foreach (var question in written)
        {
            if (Against(question) is { } reason)
            {
                leftOut.Add(reason);
                continue;
            }

            taken.Add(QuestionIdentity.Fold(question!.Text));
            kept.Add(AskedQuestion.Of(question, QuestionIdentity.Of(interviewId, question.Text), null));
        }

        return new GeneratedQuestions(kept, [.. leftOut.GroupBy(each => each).OrderBy(same => same.Key).Select(same => new LeftOut(same.Key.Reason, same.Key.Characteristic, same.Count()))]);

        (LeftOutReason Reason, ProtectedCharacteristic? Characteristic)? Against(Question? question) => question switch
        {
            null => (LeftOutReason.Malformed, null),
            _ when QuestionScreening.Of(question) is { } characteristic => (LeftOutReason.ProtectedCharacteristic, characteristic),
            _ when wish.Types.Count > 0 && !wish.Types.Contains(question.Type) => (LeftOutReason.OtherType, null),
            _ when before.Contains(QuestionIdentity.Fold(question.Text)) => (LeftOutReason.AskedBefore, null),
            _ when taken.Contains(QuestionIdentity.Fold(question.Text)) => (LeftOutReason.Repeated, null),
            _ when kept.Count == wish.Count => (LeftOutReason.Surplus, null),
            _ => null,
        };
    }
}
