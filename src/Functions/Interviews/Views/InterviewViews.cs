using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Messaging;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Views;

/// <summary>Interviews as this deployment shows them at this moment.</summary>
public sealed class InterviewViews(TimeProvider time, Channels channels)
{
    /// <summary>What <paramref name="actor"/> may see of <paramref name="interview"/>.</summary>
    public object Of(Interview interview, Actor actor) => Of(SeenInterview.Of(interview, actor));

    public object Of(SeenInterview interview) => InterviewView.Of(interview, time.GetCurrentInstant(), channels);

    /// <summary>The interview with its ETag.</summary>
    internal Answer Ok(Stored<Interview> stored, Actor actor) => Answer.Ok(Of(stored.Value, actor), stored.ETag);
}
