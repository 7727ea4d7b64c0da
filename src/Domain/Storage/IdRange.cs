namespace Interviews.Domain.Storage;

/// <summary>
/// Documents of one kind whose id begins with the same prefix, in order of their id. Ids begin with what they belong to and go on in order,
/// so most queries are such a range; the stores answer all of them in one way.
/// </summary>
public abstract record IdRange<T> : Query<T>
    where T : class, IRecord
{
    /// <summary>Ends with the colon behind a part of the id, so that no other part begins like it. Its parts are short: see <see cref="IRecord.Id"/>.</summary>
    public abstract string Prefix { get; }

    /// <summary>Only documents whose id comes after this one; <c>null</c> for the first on.</summary>
    public virtual string? After => null;

    /// <summary>Only documents whose id comes before this one or is it; <c>null</c> up to the last.</summary>
    public virtual string? Through => null;
}
