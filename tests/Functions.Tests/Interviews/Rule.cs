using Interviews.Functions.Tests.Harness;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>A rule of the contract as two requests that differ in nothing but what it forbids.</summary>
/// <param name="Accepted">What to change in a valid body, as JSON; see <see cref="Tokens"/>.</param>
/// <param name="Refused">Likewise.</param>
/// <param name="Field">The field that the refusal complains about.</param>
internal sealed record Rule(string Accepted, string Refused, string Field);
