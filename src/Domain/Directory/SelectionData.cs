using Interviews.Domain.Access;
using Interviews.Domain.Storage;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Directory;

/// <summary>
/// What a candidate says of themselves so that it can be seen whether groups are selected alike (REQ-ANA-16). Of their own free will, and a record of its own, so that no
/// list, event, export or view of the candidate can show it (REQ-PRV-08).
/// </summary>
public sealed record SelectionData : IRecord
{
    public const int MostDimensions = 10;
    public const int LongestDimension = 40;
    public const int LongestGroup = 100;

    public required string CandidateId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>The group by dimension, such as <c>ageGroup</c>: 1 to <see cref="MostDimensions"/>.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; init; } = new Dictionary<string, string>();

    string IRecord.Id => RecordId(CandidateId);

    public static string RecordId(string candidateId) => $"selectionData:{candidateId}";

    /// <summary>Recruiters and interviewers never read it: who judges somebody is not to know.</summary>
    /// <returns><c>forbidden</c>, or <c>null</c>.</returns>
    public static Refusal? CheckAccess(Actor actor, string candidateId) => actor.Is(Role.Admin) || actor.Id == candidateId
        ? null
        : Refusal.Forbidden("Selection data is for the candidate and for admins only.");

    /// <returns>The data itself, or everything that is wrong with it.</returns>
    public static Result<SelectionData> Check(SelectionData data)
    {
        var errors = new FieldErrors();
        TextRules.CheckId(data.CandidateId, "id", errors);
        errors.Require(data.Groups.Count > 0, "groups", "'groups' must name a group of at least one dimension; to declare nothing, delete the data.");
        errors.RequireCount(data.Groups.Count, MostDimensions, "groups");
        foreach (var (dimension, group) in data.Groups)
        {
            errors.Require(IsDimension(dimension), "groups", $"A dimension is a name of 1 to {LongestDimension} letters and digits that begins with a small letter, such as ageGroup.");
            errors.RequireText(group, LongestGroup, IsDimension(dimension) ? $"groups.{dimension}" : "groups");
        }

        return errors.Refusal is { } refusal ? refusal : data;
    }

    private static bool IsDimension(string name) => name.Length is > 0 and <= LongestDimension && char.IsAsciiLetterLower(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
