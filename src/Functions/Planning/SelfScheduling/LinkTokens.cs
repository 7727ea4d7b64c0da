using System.Text;
using Interviews.Domain.Planning.SelfScheduling;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Interviews.Functions.Planning.SelfScheduling;

/// <summary>
/// Signs links for candidates (HS256, RFC 7515) and reads them back. A token says which link of which organization it is and nothing of anybody; what it is good for,
/// and until when, the stored link decides.
/// </summary>
/// <remarks><c>SelfScheduling:Key</c> signs, and <c>SelfScheduling:PreviousKey</c> is still believed while keys are changed. Each has at least 32 characters.</remarks>
public sealed class LinkTokens
{
    private const string Name = "interviews/self-schedule";
    private const string Organization = "org";
    private const string Use = "use";
    private const int ShortestKey = 32;

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SymmetricSecurityKey? _key;
    private readonly TokenValidationParameters _valid;

    /// <exception cref="SettingsException">A key is too short.</exception>
    public LinkTokens(IConfiguration configuration)
    {
        _key = Key(configuration, "SelfScheduling:Key");
        _valid = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = Name,
            ValidAudience = Name,
            ValidateLifetime = false,
            IssuerSigningKeys = new[] { _key, Key(configuration, "SelfScheduling:PreviousKey") }.OfType<SecurityKey>(),
        };
    }

    /// <summary>Whether this deployment has a key to sign with.</summary>
    public bool IsConfigured => _key is not null;

    public string Sign(SelfScheduleLink link, LinkUse use) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Name,
        Audience = Name,
        Claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = link.LinkId.ToString(), [Organization] = link.OrganizationId, [Use] = use.ToString() },
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
    });

    /// <returns><c>null</c> when it is not one of ours.</returns>
    public async Task<(string OrganizationId, Guid LinkId, LinkUse Use)?> ReadAsync(string token)
    {
        if (!IsConfigured)
        {
            return null;
        }

        var read = await _handler.ValidateTokenAsync(token, _valid);
        return read.IsValid && Guid.TryParse(read.ClaimsIdentity.FindFirst(JwtRegisteredClaimNames.Sub)?.Value, out var linkId)
            && read.ClaimsIdentity.FindFirst(Organization)?.Value is { } organizationId
            && Enum.TryParse<LinkUse>(read.ClaimsIdentity.FindFirst(Use)?.Value, out var use)
            ? (organizationId, linkId, use)
            : null;
    }

    private static SymmetricSecurityKey? Key(IConfiguration configuration, string setting)
    {
        var text = configuration.Optional(setting);
        return text is null ? null
            : text.Length >= ShortestKey ? new SymmetricSecurityKey(Encoding.UTF8.GetBytes(text))
            : throw new SettingsException(configuration.FullName(setting), $"must have at least {ShortestKey} characters.");
    }
}

/// <summary>What a token is for.</summary>
public enum LinkUse
{
    /// <summary>To choose a time, once.</summary>
    Choose,

    /// <summary>To look at the interview that was booked, to move it, and to cancel it.</summary>
    Manage,
}
