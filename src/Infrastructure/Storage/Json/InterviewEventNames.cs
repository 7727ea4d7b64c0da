using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Interviews.Domain.Interviews;

namespace Interviews.Infrastructure.Storage.Json;

/// <summary>
/// Stores each event with its <see cref="InterviewEvent.Name"/>, which is its type's name, and reads it back as that type. The Domain knows
/// nothing of it: a new sealed event is found by being there. Renaming an event's type renames it for clients and in stored documents alike.
/// </summary>
internal static class InterviewEventNames
{
    private const string Discriminator = "name";

    /// <summary>What the Domain gives every event. One that lacks any of it was not written here, and is not read as if it had none.</summary>
    private static readonly HashSet<string> _header =
    [
        nameof(InterviewEvent.InterviewId), nameof(InterviewEvent.OrganizationId), nameof(InterviewEvent.Sequence), nameof(InterviewEvent.Revision),
        nameof(InterviewEvent.OccurredAt), nameof(InterviewEvent.ActorId),
    ];

    public static void Apply(JsonTypeInfo type)
    {
        if (!typeof(InterviewEvent).IsAssignableFrom(type.Type))
        {
            return;
        }

        // The computed member of that name gives way to the discriminator, which says the same.
        if (type.Properties.FirstOrDefault(property => property.Name == Discriminator) is { } name)
        {
            type.Properties.Remove(name);
        }

        foreach (var member in type.Properties.Where(property => property.AttributeProvider is MemberInfo declared && _header.Contains(declared.Name)))
        {
            member.IsRequired = true;
        }

        if (type.Type == typeof(InterviewEvent))
        {
            AddEvents(type);
        }
    }

    private static void AddEvents(JsonTypeInfo type)
    {
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = Discriminator };
        foreach (var concrete in typeof(InterviewEvent).Assembly.GetTypes().Where(candidate => candidate.IsSubclassOf(typeof(InterviewEvent)) && candidate.IsSealed))
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(concrete, concrete.Name));
        }
    }
}
