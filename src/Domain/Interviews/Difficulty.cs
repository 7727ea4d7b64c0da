namespace Interviews.Domain.Interviews;

public enum Difficulty
{
    Easy,
    Medium,
    Hard,
    Expert,
}
