using System.Text;
using System.Text.Json.Nodes;
using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>Every scenario with what was seen of both clients.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="AxisBot">What was seen of AxisBot.</param>
/// <param name="DiscordJs">What was seen of discord.js.</param>
internal sealed record Row(Scenario Scenario, Seen AxisBot, Seen DiscordJs);

/// <summary>Runs all scenarios against AxisBot and against discord.js, and writes down what was seen.</summary>
internal static class DiscordMatrix
{
    /// <summary>So many clients run at once: most of them wait most of the time.</summary>
    private const int AtOnce = 8;

    /// <summary>So many of them start at once: that takes all that the machine has.</summary>
    private const int StartingAtOnce = 2;

    private static readonly (string Name, Func<Stage, Task<Rival>> StartAsync)[] Clients = [("AxisBot", AxisBotRival.StartAsync), ("discord.js", DiscordJsRival.StartAsync)];

    /// <summary>All scenarios, in the order in which they are told.</summary>
    public static IReadOnlyList<Scenario> Scenarios { get; } = [.. ConnectionScenarios.All, .. RequestScenarios.In(new Stage())];

    /// <summary>Runs them.</summary>
    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var running = new SemaphoreSlim(AtOnce);
        using var starting = new SemaphoreSlim(StartingAtOnce);
        var stages = Scenarios.GroupBy(scenario => scenario.Stage, ReferenceEqualityComparer.Instance).OrderByDescending(stage => stage.First().Stage.IsSlow).ToList();
        var runs = stages.SelectMany(_ => Clients, (stage, client) => RunAsync([.. stage], client.Name, client.StartAsync, running, starting)).ToList();
        var seen = (await Task.WhenAll(runs)).SelectMany(all => all).ToDictionary(one => (one.Scenario.Name, one.Client), one => one.Seen);
        return [.. Scenarios.Select(scenario => new Row(scenario, seen[(scenario.Name, Clients[0].Name)], seen[(scenario.Name, Clients[1].Name)]))];
    }

    /// <summary>What was seen, for people to read.</summary>
    public static string Tell(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder($"""
            # Clients of Discord

            What happens to a bot in Discord, and what becomes of it: each scenario is run against AxisBot (the worker, as a process) and
            against discord.js {Version}, with a loopback Discord for each. What stands here is what that Discord saw. `green` is what
            AxisBot should do, `red` is something else.

            This page is written and compared by
            [DiscordMatrixTests](../tests/AxisBot.Scenarios/Clients/Discord/Matrix/DiscordMatrixTests.cs); this prints it with the times
            that were measured:

            ```
            dotnet test tests/AxisBot.Scenarios --filter FullyQualifiedName~DiscordMatrixTests --logger "console;verbosity=detailed"
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
        string.Join('\n', rows.Where(row => row.AxisBot.Figures.Length + row.DiscordJs.Figures.Length > 0).Select(row => $"{row.Scenario.Name}: AxisBot {row.AxisBot.Figures}; discord.js {row.DiscordJs.Figures}"));

    private static string Version => (string)JsonNode.Parse(File.ReadAllText(Path.Combine(Places.Repository, "tests", "node", "node_modules", DiscordJs.Package, "package.json")))!["version"]!;

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
        text.Append("| scenario | AxisBot should | AxisBot | | discord.js | |\n| --- | --- | --- | --- | --- | --- |\n");
        text.AppendJoin("", rows.Select(row => $"| {row.Scenario.Name} | {row.Scenario.Should} | {row.AxisBot.Cell} | {Colour(row.AxisBot)} | {row.DiscordJs.Cell} | {Colour(row.DiscordJs)} |\n"));
    }

    private static string Colour(Seen seen) => seen.IsRight ? "green" : "red";
}
