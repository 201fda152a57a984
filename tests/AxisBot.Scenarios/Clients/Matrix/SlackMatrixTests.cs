using AxisBot.Scenarios.Running;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Clients.Matrix;

/// <summary>
/// AxisBot beside bolt, scenario by scenario. It prints what docs/slack-clients.md holds, with the times that were measured:
/// <c>dotnet test tests/AxisBot.Scenarios --filter FullyQualifiedName~SlackMatrixTests --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class SlackMatrixTests(ITestOutputHelper output)
{
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
        var rows = await SlackMatrix.RunAsync(row => known.Contains(SlackMatrix.Tell(row)));
        var told = SlackMatrix.Tell(rows);
        output.WriteLine(told);
        output.WriteLine(SlackMatrix.TellFigures(rows));

        Assert.Empty(rows.Where(row => !row.AxisBot.IsRight).Select(row => $"{row.Scenario.Name}: {row.AxisBot}"));
        Assert.Equal(KnownOfBolt.OrderBy(known => known.Key), rows.Where(row => row.Scenario.IsUsuallyWrong).Select(row => KeyValuePair.Create(row.Scenario.Name, row.Bolt.Cell)).OrderBy(seen => seen.Key));
        Assert.Empty(rows.Where(row => row.AxisBot.Cell == row.Bolt.Cell != row.Scenario.Difference is null).Select(row => $"{row.Scenario.Name}: {row.Scenario.Difference ?? "no reason is given"}"));
        Assert.Contains(rows, row => !row.Bolt.IsRight); // the same eyes see what is wrong
        Snapshot.MatchFile(page, told);
    }
}
