namespace Interviews.Domain.Validation;

/// <summary>The bounds (REQ-INT-07, REQ-INT-08), united with those of the API contract.</summary>
public static class Limits
{
    public const int ShortestMinutes = 15;
    public const int LongestMinutes = 480;
    public const int Location = 500;
    public const int Reason = 500;
    public const int NextSteps = 500;
    public const int Notes = 10_000;
    public const int Interviewers = 20;
    public const int Name = 200;
    public const int Url = 2_000;
    public const int Tags = 50;
    public const int Tag = 100;
    public const int Id = 128;
    public const int LongestBufferMinutes = 240;
    public const int LongestPreparationMinutes = 240;
    public const int LongestRescheduleDeadlineHours = 720;
    public const int ThankYouRecipients = 50;
    public const int Rounds = 50;

    /// <summary>Attributes of a scorecard, of a completion's feedback, and facts about a device.</summary>
    public const int Attributes = 50;
    public const int Attribute = 100;

    /// <summary>What one point of a scale looks like.</summary>
    public const int Anchor = 1_000;
}
