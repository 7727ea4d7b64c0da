using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Domain.Feedback.Guides;

/// <summary>How interviews of a type, a job, or both are held (REQ-FBK-23). See <see cref="GuideFit"/> for the interviews that it fits.</summary>
public sealed record InterviewGuide : IRecord
{
    /// <summary>A UUID of version 7, which grows with the time.</summary>
    public required string GuideId { get; init; }

    public required string OrganizationId { get; init; }

    public required string Name { get; init; }

    /// <summary><c>null</c> for interviews of any type.</summary>
    public InterviewType? Type { get; init; }

    /// <summary><c>null</c> for interviews of any job.</summary>
    public string? JobId { get; init; }

    /// <summary>At least one, in their order.</summary>
    public required IReadOnlyList<GuideSection> Sections { get; init; }

    string IRecord.Id => RecordId(GuideId);

    public static string RecordId(string guideId) => $"interviewGuide:{guideId}";
}

/// <param name="Minutes">How long it takes.</param>
public sealed record GuideSection(string Title, string? Text, int? Minutes)
{
    /// <summary>Of questions of the banks. One that is not there any more stays named.</summary>
    public IReadOnlyList<string> QuestionIds { get; init; } = [];
}
