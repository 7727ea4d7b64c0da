using Interviews.Domain.Validation;

namespace Interviews.Domain.Responses;

/// <summary>What an answer may hold, whatever the interview asks.</summary>
public static class ResponseRules
{
    /// <summary>Answers that an interview has at most.</summary>
    public const int MostOfAnInterview = 90;

    /// <summary>Documents that one submission writes at most: each answer, and each version that it replaces. See <see cref="Storage.Write.MostOfABatch"/>.</summary>
    public const int MostWrites = 90;

    public const int Question = 2_000;
    public const int Text = 20_000;
    public const int Source = 50_000;
    public const int Language = 50;

    /// <summary>Seconds of a day.</summary>
    public const int LongestResponseTime = 86_400;

    public static Refusal? Check(SubmittedAnswer answer) => Check(answer, string.Empty);

    /// <param name="prefix">Stands before the name of each field.</param>
    public static Refusal? Check(SubmittedAnswer answer, string prefix)
    {
        var errors = new FieldErrors();
        errors.Require(
            answer.QuestionId is not null || !string.IsNullOrWhiteSpace(answer.QuestionText), $"{prefix}questionId", "'questionId' or 'questionText' must say which question is answered.");
        errors.RequireLength(answer.QuestionText, Question, $"{prefix}questionText");
        errors.Add(Check(answer.Content, prefix));
        return errors.Refusal;
    }

    public static Refusal? Check(ResponseContent content, string prefix = "")
    {
        var errors = new FieldErrors();
        errors.Require(!content.IsEmpty, $"{prefix}response", "An answer needs a 'response', 'code', 'audioUrl', 'videoUrl' or 'transcript'.");
        errors.RequireLength(content.Text, Text, $"{prefix}response");
        if (content.Code is { } code)
        {
            errors.RequireText(code.Language, Language, $"{prefix}code.language");
            errors.RequireText(code.Source, Source, $"{prefix}code.source");
        }

        CheckAddress(content.AudioUrl, $"{prefix}audioUrl", errors);
        CheckAddress(content.VideoUrl, $"{prefix}videoUrl", errors);
        errors.RequireRange(content.ResponseTime, 0, LongestResponseTime, $"{prefix}responseTime");
        errors.Add(TranscriptRules.Check(content.Transcript?.Words ?? [], $"{prefix}transcript"));
        return errors.Refusal;
    }

    /// <summary>A recording is fetched by whoever reads the answer, so nobody on the way may change it.</summary>
    private static void CheckAddress(string? url, string field, FieldErrors errors)
    {
        errors.Require(url is null || (TextRules.IsUrl(url) && url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)), field, $"'{field}' must be an absolute https address.");
        errors.RequireLength(url, Limits.Url, field);
    }
}

/// <summary>An answer as it is submitted.</summary>
/// <param name="QuestionText">Says which question is meant where there is no id.</param>
public sealed record SubmittedAnswer(Guid? QuestionId, string? QuestionText, ResponseContent Content);
