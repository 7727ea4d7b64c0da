using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Interviews;

/// <summary>What else is written in the commit of an interview's result.</summary>
public interface IResultConsequences
{
    /// <param name="before">The interview as it is stored.</param>
    /// <param name="after">As the commit leaves it.</param>
    Task<IReadOnlyList<Write>> WritesAsync(Interview before, Interview after, CancellationToken cancellationToken);
}
