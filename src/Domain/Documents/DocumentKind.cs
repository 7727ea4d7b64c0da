namespace Interviews.Domain.Documents;

/// <summary>What a document is to its interview; decides which formats and sizes are taken, and who sees it.</summary>
public enum DocumentKind
{
    Resume,

    /// <summary>A task, or a candidate's answer to one.</summary>
    Assessment,

    /// <summary>For the interviewers: what to ask and what to look for.</summary>
    Guide,

    /// <summary>Sound or picture of the conversation.</summary>
    Recording,

    /// <summary>Anything else; seen by admins, recruiters and whoever uploaded it.</summary>
    Other,
}
