namespace Interviews.Domain.Interviews;

/// <summary>What kind of conversation it is.</summary>
public enum InterviewType
{
    PhoneScreen,
    Video,
    InPerson,
    Technical,
    Behavioral,
    Hr,
    CaseStudy,
    Group,
    Panel,
    Final,
}
