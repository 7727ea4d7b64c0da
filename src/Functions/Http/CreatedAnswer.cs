namespace Interviews.Functions.Http;

/// <summary>The answer to a create, made once: what is remembered for a repeat of the request is what the first one was told.</summary>
/// <param name="RecordId">Of the stored document that was created.</param>
internal sealed record CreatedAnswer(object Body, string Location, string RecordId)
{
    public Answer With(string etag) => Answer.Created(Body, Location, etag);
}
