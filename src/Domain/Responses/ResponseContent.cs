namespace Interviews.Domain.Responses;

/// <summary>What a candidate answers to one question: text, code, a reference to audio or video, or several of them (REQ-QUE-09).</summary>
public sealed record ResponseContent
{
    public string? Text { get; init; }

    public CodeAnswer? Code { get; init; }

    /// <summary>An https address.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>An https address.</summary>
    public string? VideoUrl { get; init; }

    /// <summary>What was said in the recording.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>What the answer took, in seconds; <c>null</c> when nobody measured it.</summary>
    public int? ResponseTime { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Code is null && AudioUrl is null && VideoUrl is null && Transcript is not { Words.Count: > 0 };

    /// <summary>All that can be read of it, which is what an evaluation reads: the text, the code, and what was said. Empty when there are recordings alone.</summary>
    public string Words => string.Join("\n\n", new[] { Text, Code?.Source, Transcript?.Text }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public bool SaysTheSameAs(ResponseContent other) =>
        this with { Transcript = null } == other with { Transcript = null }
        && (Transcript?.Words ?? []).SequenceEqual(other.Transcript?.Words ?? []);
}

/// <param name="Language">As its author calls it, such as <c>typescript</c>.</param>
public sealed record CodeAnswer(string Language, string Source);
