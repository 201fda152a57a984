using System.Globalization;
using System.Text;

namespace AxisBot.Scenarios.Clients.Matrix;

/// <summary>Runs all scenarios against AxisBot and against the client that others wrote, and writes down what was seen.</summary>
/// <param name="other">What the other client is called.</param>
/// <param name="scenarios">All scenarios, in the order in which they are told.</param>
/// <param name="startAxisBotAsync">Starts AxisBot in a platform of its own.</param>
/// <param name="startOtherAsync">Starts the other in a platform of its own.</param>
internal sealed class ClientMatrix<TStage, TRival>(
    string other, IReadOnlyList<Scenario<TStage, TRival>> scenarios, Func<TStage, Task<TRival>> startAxisBotAsync, Func<TStage, Task<TRival>> startOtherAsync)
    where TStage : class, IStage
    where TRival : IAsyncDisposable
{
    private const string AxisBot = "AxisBot";

    /// <summary>So many clients run at once: most of them wait most of the time.</summary>
    private const int AtOnce = 8;

    /// <summary>So many of them start at once: that takes all that the machine has.</summary>
    private const int StartingAtOnce = 2;

    /// <summary>
    /// Runs them, all at once. What was seen otherwise than is known is run once more with nothing beside it: on a busy machine a client may be
    /// late for once, and one that does wrong does so again.
    /// </summary>
    /// <param name="isKnown">Whether a row says what is known.</param>
    public async Task<IReadOnlyList<Row>> RunAsync(Func<Row, bool> isKnown)
    {
        var rows = await RunAsync(scenarios, AtOnce);
        var doubtful = rows.Where(row => !isKnown(row)).Select(row => row.Scenario.Stage).ToHashSet<TStage>(ReferenceEqualityComparer.Instance);
        var again = await RunAsync([.. scenarios.Where(scenario => doubtful.Contains(scenario.Stage))], atOnce: 1);
        return [.. rows.Select(row => again.FirstOrDefault(other => other.Scenario.Name == row.Scenario.Name) ?? row)];
    }

    /// <summary>A row of a table.</summary>
    public static string Tell(Row row) =>
        $"| {row.Scenario.Name} | {row.Scenario.Should} | {row.AxisBot.Cell} | {Colour(row.AxisBot)} | {row.Other.Cell} | {Colour(row.Other)} |";

    /// <summary>What was seen, for people to read.</summary>
    /// <param name="introduction">What stands above the tables.</param>
    /// <param name="rows">What was seen.</param>
    public string Tell(string introduction, IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder(introduction).Append("\n\n## What bots usually get wrong\n\n");
        Table(text, rows.Where(row => row.Scenario.IsUsuallyWrong));
        text.Append("\n## Every scenario\n\n");
        Table(text, rows);
        text.Append("\n## Why AxisBot does otherwise\n\n");
        text.AppendJoin("", rows.Where(row => row.Scenario.Difference is not null).Select(row => $"- **{row.Scenario.Name}.** {row.Scenario.Difference}\n"));
        return text.ToString();
    }

    /// <summary>What was measured, in figures that are others each time.</summary>
    public string TellFigures(IReadOnlyList<Row> rows) =>
        string.Join('\n', rows.Where(row => row.AxisBot.Figures.Length + row.Other.Figures.Length > 0).Select(row => $"{row.Scenario.Name}: {AxisBot} {row.AxisBot.Figures}; {other} {row.Other.Figures}"));

    /// <summary>Wants AxisBot right in every row, a reason wherever both differ, and the other wrong somewhere: the same eyes see what is wrong.</summary>
    /// <param name="rows">What was seen.</param>
    /// <param name="known">What the other was seen to do, where bots usually do wrong, when AxisBot was designed.</param>
    public static void AssertRight(IReadOnlyList<Row> rows, IReadOnlyDictionary<string, string> known)
    {
        Assert.Empty(rows.Where(row => !row.AxisBot.IsRight).Select(row => $"{row.Scenario.Name}: {row.AxisBot}"));
        Assert.Equal(known.OrderBy(row => row.Key, StringComparer.Ordinal), rows.Where(row => row.Scenario.IsUsuallyWrong).Select(row => KeyValuePair.Create(row.Scenario.Name, row.Other.Cell)).OrderBy(seen => seen.Key, StringComparer.Ordinal));
        Assert.Empty(rows.Where(row => row.AxisBot.Cell == row.Other.Cell != row.Scenario.Difference is null).Select(row => $"{row.Scenario.Name}: {row.Scenario.Difference ?? "no reason is given"}"));
        Assert.Contains(rows, row => !row.Other.IsRight);
    }

    private async Task<IReadOnlyList<Row>> RunAsync(IReadOnlyList<Scenario<TStage, TRival>> some, int atOnce)
    {
        (string Name, Func<TStage, Task<TRival>> StartAsync)[] clients = [(AxisBot, startAxisBotAsync), (other, startOtherAsync)];
        using var running = new SemaphoreSlim(atOnce);
        using var starting = new SemaphoreSlim(StartingAtOnce);
        var stages = some.GroupBy(scenario => scenario.Stage, ReferenceEqualityComparer.Instance).OrderByDescending(stage => stage.First().Stage.IsSlow).ToList();
        var runs = stages.SelectMany(_ => clients, (stage, client) => RunAsync([.. stage], client.Name, client.StartAsync, running, starting)).ToList();
        var seen = (await Task.WhenAll(runs)).SelectMany(all => all).ToDictionary(one => (one.Scenario.Name, one.Client), one => one.Seen);
        return [.. some.Select(scenario => new Row(scenario, seen[(scenario.Name, AxisBot)], seen[(scenario.Name, other)]))];
    }

    private static async Task<IReadOnlyList<(Scenario<TStage, TRival> Scenario, string Client, Seen Seen)>> RunAsync(
        IReadOnlyList<Scenario<TStage, TRival>> some, string client, Func<TStage, Task<TRival>> startAsync, SemaphoreSlim running, SemaphoreSlim starting)
    {
        await running.WaitAsync();
        try
        {
            await using var rival = await StartAsync(some[0].Stage, startAsync, starting);
            var seen = new List<(Scenario<TStage, TRival>, string, Seen)>();
            foreach (var scenario in some)
            {
                seen.Add((scenario, client, await ObserveAsync(scenario, rival)));
            }

            return seen;
        }
        finally
        {
            running.Release();
        }
    }

    private static async Task<TRival> StartAsync(TStage stage, Func<TStage, Task<TRival>> startAsync, SemaphoreSlim starting)
    {
        await starting.WaitAsync();
        try
        {
            return await startAsync(stage);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>What does not come to pass is seen as that, and the other scenarios are run all the same.</summary>
    private static async Task<Seen> ObserveAsync(Scenario<TStage, TRival> scenario, TRival rival)
    {
        try
        {
            return await scenario.ObserveAsync(rival);
        }
        catch (TimeoutException never)
        {
            return new Seen("it never came to pass", IsRight: false, never.Message);
        }
    }

    private void Table(StringBuilder text, IEnumerable<Row> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"| scenario | AxisBot should | {AxisBot} | | {other} | |\n| --- | --- | --- | --- | --- | --- |\n");
        text.AppendJoin("", rows.Select(row => $"{Tell(row)}\n"));
    }

    private static string Colour(Seen seen) => seen.IsRight ? "green" : "red";

    /// <summary>A scenario with what was seen of both clients.</summary>
    /// <param name="Scenario">The scenario.</param>
    /// <param name="AxisBot">What was seen of AxisBot.</param>
    /// <param name="Other">What was seen of the other.</param>
    internal sealed record Row(Scenario<TStage, TRival> Scenario, Seen AxisBot, Seen Other);
}
