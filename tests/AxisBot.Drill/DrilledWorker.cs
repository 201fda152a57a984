using AxisBot.CommandLine;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Receiving;
using AxisBot.Settings;
using AxisBot.SlackAdapter.Sockets;
using AxisBot.TestKit.PartyLine;
using AxisBot.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AxisBot.Drill;

/// <summary>The worker, whole, on a party line; it can be told to kill itself at a step, and to post in ways that are known to be wrong.</summary>
internal static class DrilledWorker
{
    private static readonly TimeSpan LongestSend = TimeSpan.FromMilliseconds(800);

    /// <summary>Runs until the process ends.</summary>
    public static int Run(Surroundings surroundings)
    {
        var orders = DrillOrders.Read(surroundings.Environment);
        var trap = new DeathTrap(orders);
        var traits = new PostingTraits { NonceWindow = orders.NonceWindow, Settle = orders.Settle };
        SoakReport.ListenToSignals();
        return Worker.Run(surroundings, new SettingOptions(), new WorkerParts(trap)
        {
            Delivery = delivery => delivery with { Lease = orders.Lease, LongestSend = LongestSend < orders.Lease / 2 ? LongestSend : orders.Lease / 2, Round = TimeSpan.FromMilliseconds(100) },
            Add = services =>
            {
                services.AddSingleton(new SocketTimes { MostOpenings = int.MaxValue }); // a drill opens as many in a minute as a worker in a year
                if (orders.Line is { } address)
                {
                    services.AddSingleton<ISurface>(_ => new TrappedSurface(new PartyLineSurface(address, traits), trap, traits));
                    services.AddHostedService(given => new LineKeeper(new PartyLineListener(address, given.GetRequiredService<Reception>(), given.GetRequiredService<TimeProvider>())));
                }
            },
            Replace = services =>
            {
                WrongWays.Apply(services, orders.Habit);
                if (orders.Line is null)
                {
                    var own = services.Last(one => one.ServiceType == typeof(ISurface));
                    services.Replace(ServiceDescriptor.Singleton<ISurface>(given => new TrappedSurface((ISurface)ActivatorUtilities.CreateInstance(given, own.ImplementationType!), trap, traits)));
                }
            },
        });
    }
}
