using Interviews.Domain.Responses;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Practice;

/// <summary>What a practice interview may ask for, and what an answer may hold.</summary>
public static class PracticeRules
{
    public const int ShortestMinutes = 5;
    public const int LongestMinutes = 120;
    public const int FocusAreas = 20;
    public const int QuestionTypes = 20;
    public const int LongestResponseSeconds = 86_400;

    public static Refusal? Check(
        string? jobRole, string? jobDescription, string? companyName, int? durationMinutes, IReadOnlyList<string> focusAreas, int questionTypes)
    {
        var errors = new FieldErrors();
        errors.RequireText(jobRole, Limits.Name, "jobRole");
        errors.RequireLength(jobDescription, Limits.Notes, "jobDescription");
        errors.RequireLength(companyName, Limits.Name, "companyName");
        errors.RequireRange(durationMinutes, ShortestMinutes, LongestMinutes, "durationMinutes");
        errors.RequireCount(questionTypes, QuestionTypes, "questionTypes");
        errors.RequireCount(focusAreas.Count, FocusAreas, "focusAreas");
        foreach (var area in focusAreas)
        {
            errors.RequireText(area, Limits.Tag, "focusAreas");
        }

        return errors.Refusal;
    }

    /// <summary>What a client may tell of where somebody practices.</summary>
    public static Refusal? CheckPlace(string? networkQuality, string? location)
    {
        var errors = new FieldErrors();
        errors.RequireLength(networkQuality, Limits.Name, "networkQuality");
        errors.RequireLength(location, Limits.Location, "location");
        return errors.Refusal;
    }

    /// <param name="text">What was written, or else what the transcript says.</param>
    public static Refusal? CheckAnswer(int? number, string? text, Transcript? transcript, string? audioUrl, int? responseTime, string? skillCategory, string? language)
    {
        var errors = new FieldErrors();
        errors.Require(number is null or > 0, "number", "'number' counts from 1.");
        CheckSaid(text, transcript, audioUrl, errors);
        errors.Add(TranscriptRules.Check(transcript?.Words ?? [], "transcript"));
        errors.RequireLength(language, Limits.Attribute, "language");
        TextRules.CheckUrl(audioUrl, "audioUrl", errors);
        errors.RequireRange(responseTime, 0, LongestResponseSeconds, "responseTime");
        errors.RequireLength(skillCategory, Limits.Tag, "skillCategory");
        return errors.Refusal;
    }

    /// <summary>What was said comes as text, or as a transcript, which <c>POST /transcriptions</c> makes of a recording.</summary>
    private static void CheckSaid(string? text, Transcript? transcript, string? audioUrl, FieldErrors errors)
    {
        if (transcript is null && text is null)
        {
            errors.Add(
                audioUrl is null ? "response" : "transcript",
                audioUrl is null
                    ? "'response' is required: what is the answer?"
                    : "'transcript' is required beside 'audioUrl', unless there is a 'response': POST /transcriptions makes one of a recording.");
        }
        else if (text is not null)
        {
            errors.RequireText(text, Limits.Notes, "response");
        }
        else
        {
            errors.RequireText(transcript!.Text, Limits.Notes, "transcript");
        }
    }
}
