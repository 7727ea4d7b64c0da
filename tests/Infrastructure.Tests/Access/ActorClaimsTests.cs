using System.Text.Json.Nodes;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class ActorClaimsTests : IDisposable
{
    private readonly SigningKey _key = SigningKey.Create("k1");
    private readonly AccessFixture _access;

    public ActorClaimsTests() => _access = AccessFixture.Inline(_key);

    public void Dispose() => _access.Dispose();

    [Theory]
    [InlineData("\"admin\"", Role.Admin)]
    [InlineData("\"recruiter interviewer\"", Role.Recruiter | Role.Interviewer)]
    [InlineData("\"Recruiter, SERVICE\"", Role.Recruiter | Role.Service)]
    [InlineData("[\"candidate\",\"wizard\"]", Role.Candidate)]
    [InlineData("[\"candidate\",7,null]", Role.Candidate)]
    public async Task Validate_Roles_AreReadInEverySpelling(string roles, Role expected) =>
        (await ValidateAsync("roles", JsonNode.Parse(roles))).Value.Roles.ShouldBe(expected);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("\"wizard\"")]
    [InlineData("\"31\"")]
    [InlineData("31")]
    [InlineData("{\"admin\":true}")]
    public async Task Validate_NoKnownRole_IsRefused(string roles) =>
        (await ValidateAsync("roles", JsonNode.Parse(roles))).Refusal.ShouldBe(AccessRefusal.NoRole);

    [Fact]
    public async Task Validate_NoRoles_IsRefused() => (await ValidateAsync("roles", null)).Refusal.ShouldBe(AccessRefusal.NoRole);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    [InlineData("system")]
    public async Task Validate_NoUsableSubject_IsRefused(string? subject) => (await ValidateAsync("sub", subject)).Refusal.ShouldBe(AccessRefusal.NoSubject);

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public async Task Validate_LengthOfSubject_IsBounded(int length, bool accepted) =>
        (await ValidateAsync("sub", new string('s', length))).IsRefused.ShouldBe(!accepted);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("acmé")]
    [InlineData("a b")]
    public async Task Validate_NoUsableOrganization_IsRefused(string? organization) =>
        (await ValidateAsync("org", organization)).Refusal.ShouldBe(AccessRefusal.NoOrganization);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task Validate_LengthOfOrganization_IsBounded(int length, bool accepted) =>
        (await ValidateAsync("org", new string('o', length))).IsRefused.ShouldBe(!accepted);

    [Fact]
    public async Task Validate_NameTooLong_IsLeftOut() => (await ValidateAsync("name", new string('n', 201))).Value.Name.ShouldBeNull();

    [Fact]
    public async Task Validate_ClaimsNamedInSettings_AreRead()
    {
        using var access = AccessFixture.Inline(_key, ("Access:Claims:Subject", "oid"), ("Access:Claims:Organization", "tid"), ("Access:Claims:Roles", "groups"));
        var token = _key.Mint(access.Claims(("sub", "pairwise"), ("oid", "u-9"), ("org", null), ("roles", null), ("tid", "globex"), ("groups", "interviewer")));

        (await access.ValidateAsync(token)).Value.ShouldBe(new Actor("u-9", "globex", Role.Interviewer));
    }

    private Task<Result<Actor>> ValidateAsync(string claim, JsonNode? value) => _access.ValidateAsync(_key.Mint(_access.Claims((claim, value))));
}
