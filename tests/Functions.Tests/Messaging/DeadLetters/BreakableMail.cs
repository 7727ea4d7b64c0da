using Interviews.Domain.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Tests.Messaging.DeadLetters;

/// <summary>Mail that nobody accepts as long as it is broken.</summary>
internal sealed class BreakableMail
{
    public bool IsBroken { get; set; }

    public void Install(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IEmailSender));
        services.AddSingleton<IEmailSender>(provider => new Sender(this, (IEmailSender)real.ImplementationFactory!(provider)));
    }

    private sealed class Sender(BreakableMail mail, IEmailSender real) : IEmailSender
    {
        public MailContact From => real.From;

        public Task SendAsync(EmailMessage message, CancellationToken cancellationToken) =>
            mail.IsBroken ? throw new InvalidOperationException("The mail is broken.") : real.SendAsync(message, cancellationToken);
    }
}
