using Shouldly;

namespace Interviews.Domain.Tests;

internal static class ResultAssertions
{
    /// <summary>Refused with this code; with a field, on that field and on no other.</summary>
    public static Refusal ShouldBeRefused<T>(this Result<T> result, string code, string? field = null)
    {
        result.IsRefused.ShouldBeTrue($"accepted, expected {code}");
        result.Refusal.Code.ShouldBe(code, result.Refusal.Detail);
        if (field is not null)
        {
            result.Refusal.Errors.Keys.ShouldBe([field], result.Refusal.Detail);
        }

        return result.Refusal;
    }

    public static T ShouldBeAccepted<T>(this Result<T> result)
    {
        result.IsRefused.ShouldBeFalse(result.Refusal?.Detail);
        return result.Value;
    }
}
