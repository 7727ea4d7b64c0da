namespace Interviews.Domain.Feedback.Debrief;

/// <summary>What the panel should talk about.</summary>
/// <param name="Attribute">The key of an attribute.</param>
public sealed record DebriefGap(string Attribute, GapKind Kind)
{
    private const int FarApart = 2;

    public static IEnumerable<DebriefGap> In(AttributeDebrief attribute)
    {
        if (attribute.Ratings.Count < 2)
        {
            yield return new DebriefGap(attribute.Key, attribute.Ratings.Count == 0 ? GapKind.NotRated : GapKind.RatedOnce);
        }

        if (attribute.Spread >= FarApart)
        {
            yield return new DebriefGap(attribute.Key, GapKind.FarApart);
        }
    }
}

public enum GapKind
{
    /// <summary>By nobody.</summary>
    NotRated,

    /// <summary>By one interviewer only.</summary>
    RatedOnce,

    /// <summary>Two ratings lie two points or more apart.</summary>
    FarApart,
}
