using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.Scenarios.Running;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>
/// AxisBot beside bolt, scenario by scenario. It prints what docs/slack-clients.md holds, with the times that were measured:
/// <c>dotnet test tests/AxisBot.Scenarios --filter FullyQualifiedName~SlackMatrixTests --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class SlackMatrixTests(ITestOutputHelper output)
{
    private static readonly Stage Usual = new();

    private static readonly ClientMatrix<Stage, Rival> Matrix =
        new("bolt", [.. ConnectionScenarios.All, .. EventScenarios.In(Usual), .. CallScenarios.In(Usual), .. SignatureScenarios.All], AxisBotRival.StartAsync, BoltRival.StartAsync);

    /// <summary>What bolt was seen to do when AxisBot was designed; AxisBot was made to do better at these.</summary>
    private static readonly Dictionary<string, string> KnownOfBolt = new()
    {
        ["acknowledgement under a slow handler"] = "in time, its answer still to come",
        ["the same event_id once more"] = "2 answers to 2 tellings",
        ["refresh_requested"] = "5 s and more without a connection; the old one closed with 1000; what is said meanwhile is taken when it is told twice",
        ["warning"] = "5 s and more without a connection; the old one closed with 1000; what is said meanwhile is taken when it is told twice",
        ["link_disabled"] = "comes back again and again",
        ["429 with a Retry-After of 3"] = "asks again when it is over; other channels wait too",
        ["escaping: somebody's words are quoted in an answer"] = "calls upon 1",
    };

    [NodeFact(NodePlace.Bolt)]
    public async Task AxisBot_is_green_in_every_row_and_does_otherwise_than_bolt_only_for_a_reason()
    {
        var page = Path.Combine(Places.Repository, "docs", "slack-clients.md");
        var known = await File.ReadAllLinesAsync(page);
        var rows = await Matrix.RunAsync(row => known.Contains(ClientMatrix<Stage, Rival>.Tell(row)));
        var told = Matrix.Tell(Introduction(), rows);
        output.WriteLine(told);
        output.WriteLine(Matrix.TellFigures(rows));

        ClientMatrix<Stage, Rival>.AssertRight(rows, KnownOfBolt);
        Snapshot.MatchFile(page, told);
    }

    private static string Introduction() => $"""
        # Clients of Slack

        Each scenario is run against AxisBot (its worker, as a process) and against Slack's own bolt {NodeScript.VersionOf("@slack/bolt")}
        (socket-mode {NodeScript.VersionOf("@slack/socket-mode")}, web-api {NodeScript.VersionOf("@slack/web-api")}), each of them in a loopback Slack of its own. The cells
        say what that Slack saw; `green` is what AxisBot should do, `red` is something else, whoever does it.

        [SlackMatrixTests](../tests/AxisBot.Scenarios/Clients/Slack/Matrix/SlackMatrixTests.cs) fails where this page is not what is seen,
        where AxisBot is red, and where both differ and no reason is given below. It prints the page, and the times that were measured:

        ```
        dotnet test tests/AxisBot.Scenarios --filter FullyQualifiedName~SlackMatrixTests --logger "console;verbosity=detailed"
        ```
        """;
}
