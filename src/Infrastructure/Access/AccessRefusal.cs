using Interviews.Domain;

namespace Interviews.Infrastructure.Access;

/// <summary>Why a token was not believed. The detail is safe to show to its sender: it repeats nothing of the token, tells nothing of the keys.</summary>
public static class AccessRefusal
{
    /// <summary>The API's code for a missing or bad token (401).</summary>
    public const string Unauthenticated = "unauthenticated";

    /// <summary>The issuer's keys cannot be had at the moment; the token may be good (503, try again).</summary>
    public const string Unavailable = "unavailable";

    public static readonly Refusal Malformed = Invalid("The token is not a signed JSON Web Token.");
    public static readonly Refusal TooLarge = Invalid("The token is larger than 16 KB.");
    public static readonly Refusal AlgorithmNotAccepted = Invalid("The token's signature algorithm is not accepted.");
    public static readonly Refusal UnknownIssuer = Invalid("The token's issuer is not known here.");
    public static readonly Refusal UnknownKey = Invalid("The token is signed with a key that its issuer does not publish.");
    public static readonly Refusal BadSignature = Invalid("The token's signature is not valid.");
    public static readonly Refusal WrongAudience = Invalid("The token is meant for another audience.");
    public static readonly Refusal NoExpiry = Invalid("The token does not say when it expires.");
    public static readonly Refusal Expired = Invalid("The token has expired.");
    public static readonly Refusal NotYetValid = Invalid("The token is not valid yet.");
    public static readonly Refusal NoSubject = Invalid("The token names no usable subject.");
    public static readonly Refusal NoOrganization = Invalid("The token names no usable organization.");
    public static readonly Refusal NoRole = Invalid("The token carries no role that is known here.");

    public static readonly Refusal KeysUnavailable = new(Unavailable, "The keys of the token's issuer cannot be read at the moment.");

    private static Refusal Invalid(string detail) => new(Unauthenticated, detail);
}
