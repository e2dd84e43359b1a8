using PressCheck.Review.Mail;
using PressCheck.Review.Store;

namespace PressCheck.Desk.Jobs;

/// <summary>Mail of the desk.</summary>
internal static class DeskMail
{
    /// <summary>Adds what sends mail: to a mail server if there is one, else into the pickup folder. A mailer that was added before stays.</summary>
    public static IServiceCollection AddDeskMail(this IServiceCollection services, DeskMailSettings mail, Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(mail);
        services.AddSingleton(mail.ToMailSettings(publicUrl));
        if (!services.Any(service => service.ServiceType == typeof(IMailer)))
        {
            services.AddSingleton<IMailer>(mail.Smtp.Host is null ? new PickupFolder(mail.PickupFolderOrDefault) : ToServer(mail.Smtp.ToServer()));
        }

        services.AddSingleton(provider => new OutboxSender(provider.GetRequiredService<Database>(), provider.GetRequiredService<IMailer>(), provider.GetRequiredService<MailSettings>()));
        return services;
    }

    // MailKit is built in with -p:WithMailKit=true.
#if WITH_MAILKIT
    private static MailKit.MailKitMailer ToServer(SmtpServer server) => new(server);
#else
    private static SmtpMailer ToServer(SmtpServer server) => new(server);
#endif
}
