namespace Interviews.Domain.Interviews;

public enum ThankYouMethod
{
    Email,
    LinkedIn,
    Handwritten,
}
