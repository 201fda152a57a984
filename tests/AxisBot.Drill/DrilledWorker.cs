using AxisBot.CommandLine;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Receiving;
using AxisBot.Settings;
using AxisBot.TestKit.PartyLine;
using AxisBot.Work;
using Microsoft.Extensions.DependencyInjection;

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
                services.AddSingleton<ISurface>(_ => new TrappedSurface(new PartyLineSurface(orders.Line, traits), trap));
                services.AddHostedService(given => new LineKeeper(new PartyLineListener(orders.Line, given.GetRequiredService<Reception>(), given.GetRequiredService<TimeProvider>())));
            },
            Replace = services => WrongWays.Apply(services, orders.Habit),
        });
    }
}
