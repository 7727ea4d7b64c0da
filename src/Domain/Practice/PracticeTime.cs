namespace Interviews.Domain.Practice;

/// <summary>How long somebody was at work.</summary>
public static class PracticeTime
{
    /// <summary>A question without a time limit may wait for days, in which nobody works on it: so much of it counts at most.</summary>
    public const int MostSecondsOfOne = 30 * 60;

    /// <summary>As the one who answered measured it; else from the asking to the answer, as far as the time limit allows. Nothing for a question without an answer.</summary>
    public static int SecondsOn(PracticeQuestion question)
    {
        if (question is not { Answer: { } answer, AskedAt: { } asked, ClosedAt: { } closed })
        {
            return 0;
        }

        var most = question.Asked.TimeLimitMinutes * 60 ?? MostSecondsOfOne;
        return answer.ResponseSeconds ?? (int)Math.Clamp((closed - asked).TotalSeconds, 0, most);
    }
}
