using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Homes;
using AxisBot.SlackAdapter.Http;
using AxisBot.SlackAdapter.Incoming;
using AxisBot.SlackAdapter.Posting;
using AxisBot.SlackAdapter.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AxisBot.SlackAdapter;

/// <summary>The door to Slack.</summary>
public static class SlackDoor
{
    /// <summary>
    /// Adds Slack as a surface. Whoever adds it also adds conversations, delivery, a store and logging. The settings were looked at before:
    /// what they need for their way of being told is there.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackSettings settings)
    {
        services.AddSingleton(settings).AddKeyedSingleton(SlackSettings.SurfaceName, (_, _) => Sending.NewClient());
        services.TryAddSingleton(new SocketTimes());
        return (settings.Transport == SlackTransport.Sockets
                ? services.AddSingleton<Openings>().AddHostedService<SocketRunner>()
                : services.AddSingleton<EventsServer>().AddHostedService(given => given.GetRequiredService<EventsServer>()))
            .AddCalls().AddIncoming().AddPosting()
            .AddHostedService<Presence>().AddHostedService<ErrandKeeper>();
    }

    private static IServiceCollection AddCalls(this IServiceCollection services) => services
        .AddSingleton<SlackHealth>().AddSingleton<IHealth>(given => given.GetRequiredService<SlackHealth>())
        .AddSingleton(given =>
        {
            var meters = new SlackMeters();
            meters.Watch(given.GetRequiredService<SlackHealth>());
            return meters;
        })
        .AddSingleton<IMetered>(given => given.GetRequiredService<SlackMeters>())
        .AddSingleton<Pace>().AddSingleton<Pauses>()
        .AddSingleton(Over<SlackClient>).AddSingleton(Over<ResponseAddress>).AddSingleton(Over<Upload>);

    private static IServiceCollection AddIncoming(this IServiceCollection services) => services
        .AddSingleton<MessageReader>().AddSingleton<EventReader>().AddSingleton<PressReader>().AddSingleton<ShortcutReader>().AddSingleton<FormReader>()
        .AddSingleton<InteractionReader>().AddSingleton<CommandReader>().AddSingleton<Errands>().AddSingleton<Receptionist>()
        .AddSingleton<Glances>().AddSingleton<StartingQuestions>().AddSingleton<HomeTab>();

    private static IServiceCollection AddPosting(this IServiceCollection services) => services
        .AddSingleton<Teller>().AddSingleton<Speaker>().AddSingleton<Whisperer>().AddSingleton<StoppedWork>().AddSingleton<Streamer>().AddSingleton<ReadingBack>().AddSingleton<Pictures>()
        .AddSingleton<SessionStatus>().AddSingleton<Standing>().AddSingleton<ISurface, SlackSurface>();

    private static T Over<T>(IServiceProvider given) => ActivatorUtilities.CreateInstance<T>(given, Http(given));

    private static HttpClient Http(IServiceProvider given) => given.GetRequiredKeyedService<HttpClient>(SlackSettings.SurfaceName);
}
