using System.Text;
using System.Text.Json.Nodes;

namespace AxisBot.Scenarios.Clients.Matrix;

/// <summary>Every scenario with what was seen of both clients.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="AxisBot">What was seen of AxisBot.</param>
/// <param name="Bolt">What was seen of bolt.</param>
internal sealed record Row(Scenario Scenario, Seen AxisBot, Seen Bolt);

/// <summary>Runs all scenarios against AxisBot and against bolt, and writes down what was seen.</summary>
internal static class SlackMatrix
{
    /// <summary>So many clients run at once: most of them wait most of the time.</summary>
    private const int AtOnce = 8;

    /// <summary>So many of them start at once: that takes all that the machine has.</summary>
    private const int StartingAtOnce = 2;

    private static readonly (string Name, Func<Stage, Task<Rival>> StartAsync)[] Clients = [("AxisBot", AxisBotRival.StartAsync), ("bolt", BoltRival.StartAsync)];

    /// <summary>All scenarios, in the order in which they are told.</summary>
    public static IReadOnlyList<Scenario> Scenarios { get; } = [.. InOrder()];

    /// <summary>
    /// Runs them, all at once. What was seen otherwise than is known is run once more with nothing beside it: on a busy machine a client may be
    /// late for once, and one that does wrong does so again.
    /// </summary>
    /// <param name="isKnown">Whether a row says what is known.</param>
    public static async Task<IReadOnlyList<Row>> RunAsync(Func<Row, bool> isKnown)
    {
        var rows = await RunAsync(Scenarios, AtOnce);
        var doubtful = rows.Where(row => !isKnown(row)).Select(row => row.Scenario.Stage).ToHashSet<Stage>(ReferenceEqualityComparer.Instance);
        var again = await RunAsync([.. Scenarios.Where(scenario => doubtful.Contains(scenario.Stage))], atOnce: 1);
        return [.. rows.Select(row => again.FirstOrDefault(other => other.Scenario.Name == row.Scenario.Name) ?? row)];
    }

    /// <summary>A row of a table.</summary>
    public static string Tell(Row row) =>
        $"| {row.Scenario.Name} | {row.Scenario.Should} | {row.AxisBot.Cell} | {Colour(row.AxisBot)} | {row.Bolt.Cell} | {Colour(row.Bolt)} |";

    /// <summary>What was seen, for people to read.</summary>
    public static string Tell(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder($"""
            # Clients of Slack

            Each scenario is run against AxisBot (its worker, as a process) and against Slack's own bolt {VersionOf("bolt")}
            (socket-mode {VersionOf("socket-mode")}, web-api {VersionOf("web-api")}), each of them in a loopback Slack of its own. The cells
            say what that Slack saw; `green` is what AxisBot should do, `red` is something else, whoever does it.

            [SlackMatrixTests](../tests/AxisBot.Scenarios/Clients/Matrix/SlackMatrixTests.cs) fails where this page is not what is seen,
            where AxisBot is red, and where both differ and no reason is given below. It prints the page, and the times that were measured:

            ```
            dotnet test tests/AxisBot.Scenarios --filter FullyQualifiedName~SlackMatrixTests --logger "console;verbosity=detailed"
            ```

            ## What bots usually get wrong


            """);
        Table(text, rows.Where(row => row.Scenario.IsUsuallyWrong));
        text.Append("\n## Every scenario\n\n");
        Table(text, rows);
        text.Append("\n## Why AxisBot does otherwise\n\n");
        text.AppendJoin("", rows.Where(row => row.Scenario.Difference is not null).Select(row => $"- **{row.Scenario.Name}.** {row.Scenario.Difference}\n"));
        return text.ToString();
    }

    /// <summary>What was measured, in figures that are others each time.</summary>
    public static string TellFigures(IReadOnlyList<Row> rows) =>
        string.Join('\n', rows.Where(row => row.AxisBot.Figures.Length + row.Bolt.Figures.Length > 0).Select(row => $"{row.Scenario.Name}: AxisBot {row.AxisBot.Figures}; bolt {row.Bolt.Figures}"));

    private static IEnumerable<Scenario> InOrder()
    {
        var usual = new Stage();
        return [.. ConnectionScenarios.All, .. EventScenarios.In(usual), .. CallScenarios.In(usual), .. SignatureScenarios.All];
    }

    private static async Task<IReadOnlyList<Row>> RunAsync(IReadOnlyList<Scenario> scenarios, int atOnce)
    {
        using var running = new SemaphoreSlim(atOnce);
        using var starting = new SemaphoreSlim(StartingAtOnce);
        var stages = scenarios.GroupBy(scenario => scenario.Stage, ReferenceEqualityComparer.Instance).OrderByDescending(stage => stage.First().Stage.IsSlow).ToList();
        var runs = stages.SelectMany(_ => Clients, (stage, client) => RunAsync([.. stage], client.Name, client.StartAsync, running, starting)).ToList();
        var seen = (await Task.WhenAll(runs)).SelectMany(all => all).ToDictionary(one => (one.Scenario.Name, one.Client), one => one.Seen);
        return [.. scenarios.Select(scenario => new Row(scenario, seen[(scenario.Name, Clients[0].Name)], seen[(scenario.Name, Clients[1].Name)]))];
    }

    private static async Task<IReadOnlyList<(Scenario Scenario, string Client, Seen Seen)>> RunAsync(
        IReadOnlyList<Scenario> scenarios, string client, Func<Stage, Task<Rival>> startAsync, SemaphoreSlim running, SemaphoreSlim starting)
    {
        await running.WaitAsync();
        try
        {
            await using var rival = await StartAsync(scenarios[0].Stage, startAsync, starting);
            var seen = new List<(Scenario, string, Seen)>();
            foreach (var scenario in scenarios)
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

    private static async Task<Rival> StartAsync(Stage stage, Func<Stage, Task<Rival>> startAsync, SemaphoreSlim starting)
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
    private static async Task<Seen> ObserveAsync(Scenario scenario, Rival rival)
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

    private static void Table(StringBuilder text, IEnumerable<Row> rows)
    {
        text.Append("| scenario | AxisBot should | AxisBot | | bolt | |\n| --- | --- | --- | --- | --- | --- |\n");
        text.AppendJoin("", rows.Select(row => $"{Tell(row)}\n"));
    }

    private static string Colour(Seen seen) => seen.IsRight ? "green" : "red";

    private static string VersionOf(string package) =>
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(NodePlace.Scripts, "..", "node_modules", "@slack", package, "package.json")))!["version"]!;
}
