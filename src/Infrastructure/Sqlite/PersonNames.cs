using Interviews.Infrastructure.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The table behind <c>PeopleNamed</c>.</summary>
internal static class PersonNames
{
    public static void Update(SqliteSession session, string organizationId, string id, string? name)
    {
        if (name is null)
        {
            session.Execute("DELETE FROM person_names WHERE organizationId = $1 AND id = $2", organizationId, id);
        }
        else
        {
            session.Execute("INSERT OR REPLACE INTO person_names (organizationId, id, name) VALUES ($1, $2, $3)", organizationId, id, NormalizedName.Of(name));
        }
    }
}
