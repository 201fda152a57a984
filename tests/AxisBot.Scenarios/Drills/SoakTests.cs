using System.Globalization;
using System.Text.RegularExpressions;
using AxisBot.Scenarios.Running;
using AxisBot.TestKit.PartyLine;
using AxisBot.TestKit.Stores;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Drills;

/// <summary>
/// A worker that is asked fifty things a second holds no more in the end than in the beginning. AXISBOT_SOAK_MINUTES says for how long;
/// two minutes where it is not set.
/// </summary>
public sealed partial class SoakTests(ITestOutputHelper output)
{
    private const int PerSecond = 50;
    private const string Variable = "AXISBOT_SOAK_MINUTES";
    private const string Usr1 = "USR1";
    private const double MostHeap = 5;
    private const int MostHandles = 5;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task It_holds_no_more_in_the_end_than_in_the_beginning()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable(Variable) ?? "2", CultureInfo.InvariantCulture);
        using var place = await StorePlace.NewAsync(StoreKind.Sqlite);
        await using var line = await DrilledLine.StartAsync(new PartyLineHabits { NonceWindow = TimeSpan.FromMinutes(5) }, TimeSpan.FromMilliseconds(300));
        var drill = new KillDrill(line, place, seed: 1);
        using var program = drill.StartWith(PerSecond);

        await AskAsync(drill, TimeSpan.FromMinutes(Math.Min(2, minutes / 2))); // until everything that is kept ready is there
        var begin = await HeldAsync(program, 1);
        await AskAsync(drill, TimeSpan.FromMinutes(minutes));
        var end = await HeldAsync(program, 2);
        var tally = await drill.SettleAsync(program);

        output.WriteLine($"{minutes} minutes at {PerSecond} a second: heap {begin.Heap:0.0} to {end.Heap:0.0} MiB, handles {begin.Handles} to {end.Handles}, threads {begin.Threads} to {end.Threads}; {tally}");
        Assert.InRange(end.Heap - begin.Heap, double.MinValue, MostHeap);
        Assert.InRange(end.Handles - begin.Handles, int.MinValue, MostHandles);
        Assert.InRange(end.Threads - begin.Threads, int.MinValue, MostHandles);
        Assert.Equal((0, 0), (tally.Lost, tally.Duplicate));
    }

    private static async Task AskAsync(KillDrill drill, TimeSpan time)
    {
        using var clock = new PeriodicTimer(Second, TimeProvider.System);
        for (var asked = TimeSpan.Zero; asked < time; asked += Second)
        {
            await clock.WaitForNextTickAsync();
            drill.Ask(PerSecond);
        }
    }

    /// <summary>What a worker holds once everything that was asked is answered, or nearly.</summary>
    private static async Task<(double Heap, int Handles, int Threads)> HeldAsync(DrilledProgram program, int times)
    {
        await program.SignalAsync(Usr1);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (program.Lines.Count(line => Held().IsMatch(line)) < times)
        {
            await Task.Delay(Second / 10, TimeProvider.System, patience.Token);
        }

        var held = Held().Match(program.Lines.Last(line => Held().IsMatch(line)));
        int Of(string name) => int.Parse(held.Groups[name].Value, CultureInfo.InvariantCulture);
        return (Of("heap") / 1024.0 / 1024.0, Of("handles"), Of("threads"));
    }

    [GeneratedRegex("held heap=(?<heap>[0-9]+) handles=(?<handles>[0-9]+) threads=(?<threads>[0-9]+)")]
    private static partial Regex Held();
}
