using System.Security.Cryptography;
using System.Text;
using AxisBot.Conversations;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter.Commands;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.DiscordAdapter.Health;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Posting;
using AxisBot.DiscordAdapter.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AxisBot.DiscordAdapter;

/// <summary>The door to Discord.</summary>
public static class DiscordDoor
{
    /// <summary>Adds Discord as a surface. Whoever adds it also adds conversations, delivery, a store and logging.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(new GatewayTimes());
        return services.AddRest().AddIncoming().AddPosting().AddHostedService<GatewayRunner>().AddHostedService<Registrar>();
    }

    private static IServiceCollection AddRest(this IServiceCollection services) => services
        .AddSingleton<DiscordHealth>().AddSingleton<IHealth>(given => given.GetRequiredService<DiscordHealth>())
        .AddSingleton<InvalidRequests>()
        .AddSingleton(given =>
        {
            var meters = new DiscordMeters();
            meters.Watch(given.GetRequiredService<DiscordHealth>(), given.GetRequiredService<InvalidRequests>());
            return meters;
        })
        .AddSingleton<IMetered>(given => given.GetRequiredService<DiscordMeters>())
        .AddSingleton<DiscordRest>();

    private static IServiceCollection AddIncoming(this IServiceCollection services) => services
        .AddSingleton(given => new Chance(new Random(SeedOf(given.GetRequiredService<DeliverySettings>().Worker))))
        .AddSingleton<Identifies>().AddSingleton<ConnectionParts>()
        .AddSingleton<Identity>().AddSingleton<ChannelBook>().AddSingleton<MessageReader>().AddSingleton<Deferrals>().AddSingleton<InteractionDesk>()
        .AddSingleton<IEventSink, Receptionist>();

    private static IServiceCollection AddPosting(this IServiceCollection services) => services
        .AddSingleton<Lacks>().AddSingleton<ChannelPoster>().AddSingleton<ReadingBack>().AddSingleton<InteractionPoster>().AddSingleton<Pictures>().AddSingleton<Standing>()
        .AddSingleton<ISurface, DiscordSurface>();

    /// <summary>Two workers must not draw the same waits.</summary>
    private static int SeedOf(string worker) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(worker)));
}
