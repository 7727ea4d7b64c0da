using Interviews.Domain.Questions;
using NodaTime;

namespace Interviews.Domain.Practice;

/// <summary>
/// Where every change of a practice interview is decided (REQ-QUE-13, REQ-QUE-14). What has become due by time happens before the command does:
/// a question whose time and grace are over is passed over, and the next one waits until its owner comes back.
/// </summary>
public static class PracticeDecider
{
    /// <param name="questions">What is asked, in its order; at least one.</param>
    public static PracticeDecision Create(Guid practiceId, string organizationId, string ownerId, PracticeSetup setup, IReadOnlyList<AskedQuestion> questions, Instant now)
    {
        var course = new Course(
            new PracticeInterview
            {
                PracticeId = practiceId,
                OrganizationId = organizationId,
                OwnerId = ownerId,
                Setup = setup,
                Status = PracticeStatus.Created,
                Questions = [.. questions.Select(question => new PracticeQuestion { Asked = PracticeHints.On(question) })],
                Sequence = 0,
                CreatedAt = now,
                LastStepAt = now,
            },
            now);
        course.Add(PracticeStep.Created);
        return course.Decision;
    }

    /// <returns>What happens, and the interview after it. Refused with <c>invalid_transition</c> or <c>validation_failed</c>.</returns>
    public static Result<PracticeDecision> Decide(PracticeInterview practice, PracticeCommand command, PracticeSettings settings, Instant now)
    {
        var course = new Course(practice, now);
        LetTimePass(course, settings);
        var refusal = command switch
        {
            PassPracticeTime => null,
            StartPractice => Start(course),
            GiveHint hint => Hint(course, hint),
            AnswerPractice answer => Answer(course, answer),
            CompletePractice => Complete(course),
            _ => throw new InvalidOperationException($"Nothing decides {command.GetType().Name}."),
        };
        return refusal is null ? course.Decision : refusal;
    }

    private static void LetTimePass(Course course, PracticeSettings settings)
    {
        if (course.Now >= course.Practice.LastStepAt + settings.AbandonAfter && !course.Practice.IsOver)
        {
            course.Add(PracticeStep.Abandoned);
        }
        else if (course.Practice.OpenNumber is { } open && course.Now >= course.Practice.Questions[open - 1].DueAt + settings.Grace)
        {
            course.Add(PracticeStep.Skipped, open);
            if (course.Practice.NextNumber is null)
            {
                End(course);
            }
        }
    }

    private static Refusal? Start(Course course)
    {
        if (course.Practice.IsOver)
        {
            return Over(course);
        }

        if (course.Practice.Status == PracticeStatus.Created)
        {
            course.Add(PracticeStep.Started);
        }

        if (course.Practice.OpenNumber is null)
        {
            course.Add(PracticeStep.Asked, course.Practice.NextNumber);
        }

        return null;
    }

    private static Refusal? Hint(Course course, GiveHint command)
    {
        if (course.Practice.OpenNumber is not { } open || (command.Number ?? open) != open)
        {
            return course.Illegal(command.Number is { } number ? $"question {number} does not wait for an answer" : "no question waits for an answer");
        }

        var question = course.Practice.Questions[open - 1];
        if (!course.Practice.Setup.EnableHints)
        {
            return course.Illegal("hints were not asked for when it was made");
        }

        if (question.HintsGiven >= question.Asked.Hints.Count)
        {
            return course.Illegal($"question {open} has no further hint");
        }

        course.Add(PracticeStep.HintGiven, open);
        return null;
    }

    private static Refusal? Answer(Course course, AnswerPractice command)
    {
        var named = course.Practice.NumberOf(command.Number, null);
        if (named.IsRefused)
        {
            return named.Refusal;
        }

        var question = course.Practice.Questions[named.Value - 1];

        if (question.Answer is { } earlier)
        {
            return earlier.Repeats(command.Answer) ? null : course.Illegal($"question {command.Number} is answered");
        }

        if (!question.IsOpen)
        {
            return course.Illegal($"question {command.Number} is over");
        }

        // One step further, no more: what follows from an answer to a follow-up is up to people.
        var followUp = question.FollowUpOf is null && question.Asked.FollowUpQuestions.Count > 0 ? question.Asked.FollowUpQuestions[0] : null;
        course.Add(PracticeStep.Answered, command.Number, happened => happened with { Answer = command.Answer, Feedback = command.Feedback, FollowUp = followUp });
        if (course.Practice.NextNumber is { } next)
        {
            course.Add(PracticeStep.Asked, next);
        }
        else
        {
            End(course);
        }

        return null;
    }

    /// <summary>One that is completed stays as it is.</summary>
    private static Refusal? Complete(Course course)
    {
        switch (course.Practice.Status)
        {
            case PracticeStatus.Completed:
                return null;
            case PracticeStatus.InProgress:
                End(course);
                return null;
            case PracticeStatus.Created:
                return course.Illegal("it has not begun");
            default:
                return Over(course);
        }
    }

    private static void End(Course course) =>
        course.Add(PracticeStep.Completed, change: happened => happened with { Report = PracticeReport.Of(course.Practice.Questions) });

    private static Refusal Over(Course course) => course.Illegal($"it is {course.Practice.Status.ToString().ToLowerInvariant()}");

    /// <summary>What has been decided so far.</summary>
    private sealed class Course(PracticeInterview practice, Instant now)
    {
        private readonly List<PracticeEvent> _events = [];

        public Instant Now => now;

        public PracticeInterview Practice { get; private set; } = practice;

        public PracticeDecision Decision => new(Practice, _events);

        public void Add(PracticeStep step, int? number = null, Func<PracticeEvent, PracticeEvent>? change = null)
        {
            var happened = new PracticeEvent
            {
                PracticeId = Practice.PracticeId,
                OrganizationId = Practice.OrganizationId,
                Sequence = Practice.Sequence + 1,
                OccurredAt = now,
                Step = step,
                Number = number,
            };
            happened = change?.Invoke(happened) ?? happened;
            _events.Add(happened);
            Practice = PracticeHistory.Apply(Practice, happened);
        }

        public Refusal Illegal(string why) => new(RefusalCode.InvalidTransition, $"Practice interview {Practice.PracticeId}: {why}.");
    }
}

/// <param name="Practice">After the events.</param>
public sealed record PracticeDecision(PracticeInterview Practice, IReadOnlyList<PracticeEvent> Events);
