namespace Interviews.Domain.Interviews;

/// <summary>How the parties meet.</summary>
public enum InterviewMode
{
    Video,
    Audio,
    Phone,
    Chat,
    InPerson,
}
