using Interviews.Domain.Directory;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The table behind <c>PeopleNamed</c> and <c>PeopleWithEmail</c>.</summary>
internal static class PeopleTable
{
    public static void Update(SqliteSession session, string organizationId, string id, Person person) => session.Execute(
        "INSERT OR REPLACE INTO people (organizationId, id, name, email) VALUES ($1, $2, $3, $4)",
        organizationId,
        id,
        person.Name is { } name ? Identities.OfName(name) : null,
        person.Email is { } email ? Identities.OfEmail(email) : null);

    public static void Remove(SqliteSession session, string organizationId, string id) =>
        session.Execute("DELETE FROM people WHERE organizationId = $1 AND id = $2", organizationId, id);
}
