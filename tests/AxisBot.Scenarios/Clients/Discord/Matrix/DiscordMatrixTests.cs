using AxisBot.Scenarios.Running;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>
/// AxisBot beside discord.js, scenario by scenario. It prints what docs/discord-clients.md holds, with the times that were measured:
/// <c>dotnet test tests/AxisBot.Scenarios --filter FullyQualifiedName~DiscordMatrixTests --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class DiscordMatrixTests(ITestOutputHelper output)
{
    [NodeFact(DiscordJs.Package)]
    public async Task AxisBot_is_green_in_every_row_and_does_otherwise_than_discord_js_only_for_a_reason()
    {
        var rows = await DiscordMatrix.RunAsync();
        var told = DiscordMatrix.Tell(rows);
        output.WriteLine(told);
        output.WriteLine(DiscordMatrix.TellFigures(rows));

        Assert.Empty(rows.Where(row => !row.AxisBot.IsRight).Select(row => $"{row.Scenario.Name}: {row.AxisBot}"));
        Assert.Empty(rows.Where(row => row.AxisBot.Cell == row.DiscordJs.Cell != row.Scenario.Difference is null).Select(row => $"{row.Scenario.Name}: {row.Scenario.Difference ?? "no reason is given"}"));
        Assert.Contains(rows, row => !row.DiscordJs.IsRight); // the same eyes see what is wrong
        Snapshot.MatchFile(Path.Combine(Places.Repository, "docs", "discord-clients.md"), told);
    }
}
