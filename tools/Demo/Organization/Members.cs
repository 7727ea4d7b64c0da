using Interviews.Driving;

namespace Interviews.Demo.Organization;

/// <summary>Somebody of the demo organization, or a candidate of it.</summary>
/// <param name="Role">As tokens name it.</param>
/// <param name="Zone">IANA zone id.</param>
internal sealed record Member(string Id, string Name, string Role, string Zone)
{
    public string Email => $"{Id}@{(Role == "candidate" ? "mail" : Acme.Id)}.example";

    public string FirstName => Name.Split(' ')[0];

    public Identity Identity => new(Id, Role, Acme.Id) { Name = Name, Email = Email };
}

/// <param name="HiringOwner">Who is told when feedback stays out.</param>
internal sealed record Job(string Id, string Title, Member HiringOwner, IReadOnlyList<string> Attributes);
