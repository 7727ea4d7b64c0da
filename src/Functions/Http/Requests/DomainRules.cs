using FluentValidation;
using Interviews.Domain;

namespace Interviews.Functions.Http.Requests;

/// <summary>Rules of the Domain as rules of a request, so that they are written once.</summary>
internal static class DomainRules
{
    /// <param name="rule">Says what is wrong, by field.</param>
    public static void Keeps<T>(this AbstractValidator<T> validator, Func<T, Refusal?> rule) => validator.RuleFor(body => body).Custom((body, context) =>
    {
        foreach (var (field, messages) in rule(body)?.Errors ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            foreach (var message in messages)
            {
                context.AddFailure(field, message);
            }
        }
    });
}
