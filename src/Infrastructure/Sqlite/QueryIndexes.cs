using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>Keeps the tables behind the named queries in step with the documents, in the same transaction.</summary>
internal static class QueryIndexes
{
    public static void Update(SqliteSession session, string organizationId, string id, IRecord document)
    {
        if (document is Interview interview)
        {
            InterviewIndex.Update(session, organizationId, InterviewIndexRow.Of(id, interview));
            OwedTable.Update(session, organizationId, id, interview);
        }
        else if (document is Person person)
        {
            PeopleTable.Update(session, organizationId, id, person);
        }
        else if (document is QuestionBank bank)
        {
            BankTable.Update(session, organizationId, id, bank);
        }
        else if (document is Question question)
        {
            QuestionTable.Update(session, organizationId, id, question);
        }
        else if (document is InterviewResponse response)
        {
            ResponseTable.Update(session, organizationId, id, response);
        }

        if (DirectoryPlace.Of(document) is { } entry)
        {
            DirectoryTable.Update(session, organizationId, id, entry);
        }
    }

    /// <summary>Removes what is indexed under this id, if anything is.</summary>
    public static void Remove(SqliteSession session, string organizationId, string id)
    {
        if (id.StartsWith("interview:", StringComparison.Ordinal))
        {
            InterviewIndex.Remove(session, organizationId, id);
            OwedTable.Remove(session, organizationId, id);
        }
        else if (id.StartsWith("person:", StringComparison.Ordinal))
        {
            PeopleTable.Remove(session, organizationId, id);
        }

        BankTable.Remove(session, organizationId, id);
        QuestionTable.Remove(session, organizationId, id);
        ResponseTable.Remove(session, organizationId, id);
        DirectoryTable.Remove(session, organizationId, id);
    }
}
