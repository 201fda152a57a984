using System.Diagnostics;
using AxisBot.Scenarios.Running;
using AxisBot.TestKit;
using AxisBot.TestKit.PartyLine;
using AxisBot.TestKit.Stores;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Drills;

/// <summary>A worker that is told to end while many questions are under way ends soon, and what it has not answered is answered by the next.</summary>
public sealed class FarewellTests(ITestOutputHelper output)
{
    private const int Questions = 50;

    private static readonly int Times = Breadth.Of(50, 8);

    [Fact]
    public async Task With_questions_under_way_it_ends_soon_and_nothing_is_lost()
    {
        using var place = await StorePlace.NewAsync(StoreKind.Sqlite);
        var habits = new PartyLineHabits { SlowestBefore = TimeSpan.FromMilliseconds(40), SlowestAfter = TimeSpan.FromMilliseconds(40) };
        await using var line = await DrilledLine.StartAsync(habits, TimeSpan.FromMilliseconds(300));
        var drill = new KillDrill(line, place, seed: 1);
        var took = new List<TimeSpan>();
        for (var i = 0; i < Times; i++)
        {
            using var program = drill.StartWith(Questions);
            await drill.UntilAnswersAsync();
            var begin = Stopwatch.GetTimestamp();
            await program.SignalAsync(Signals.Terminate);

            Assert.Equal(0, await program.EndAsync());
            took.Add(Stopwatch.GetElapsedTime(begin));
        }

        var tally = await drill.EndAsync();
        took.Sort();
        output.WriteLine($"{Times} times with up to {Questions} questions under way: ended within {took[^1].TotalSeconds:0.0} s, half of them within {took[Times / 2].TotalSeconds:0.0} s; {tally}");
        Assert.Equal((Times * Questions, 0, 0), (tally.Wanted, tally.Lost, tally.Duplicate));
    }
}
