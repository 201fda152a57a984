using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.Scenarios.Running;
using Xunit.Abstractions;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>
/// AxisBot beside discord.js, scenario by scenario. It prints what docs/discord-clients.md holds, with the times that were measured:
/// <c>dotnet test tests/AxisBot.Scenarios --filter FullyQualifiedName~DiscordMatrixTests --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class DiscordMatrixTests(ITestOutputHelper output)
{
    private static readonly ClientMatrix<Stage, Rival> Matrix =
        new("discord.js", [.. ConnectionScenarios.All, .. RequestScenarios.In(new Stage())], AxisBotRival.StartAsync, DiscordJsRival.StartAsync);

    /// <summary>What discord.js was seen to do when AxisBot was designed; AxisBot was made to do better at these.</summary>
    private static readonly Dictionary<string, string> KnownOfDiscordJs = new()
    {
        ["hello"] = "within the interval",
        ["no acknowledgement of a heartbeat"] = "closes, not with 1000 or 1001, and goes on with the session",
        ["op 9, false"] = "begins another session over another connection, after a second or more",
        ["closed with 4004"] = "does not come back",
        ["closed with 4014"] = "does not come back",
        ["every resume is closed"] = "tries again and again",
        ["every identify is closed"] = "one each five seconds",
        ["no identify is left"] = "refuses to start",
        ["500, though it was done"] = "the answer stands there 2 times",
        ["an interaction that Discord heard of too late"] = "no answer",
        ["429 without JSON: Cloudflare bans the address"] = "asks again and again",
        ["401 once"] = "makes no more requests",
    };

    [NodeFact(DiscordJs.Package)]
    public async Task AxisBot_is_green_in_every_row_and_does_otherwise_than_discord_js_only_for_a_reason()
    {
        var page = Path.Combine(Places.Repository, "docs", "discord-clients.md");
        var known = await File.ReadAllLinesAsync(page);
        var rows = await Matrix.RunAsync(row => known.Length == 0 || known.Contains(ClientMatrix<Stage, Rival>.Tell(row)));
        var told = Matrix.Tell(Introduction(), rows);
        output.WriteLine(told);
        output.WriteLine(Matrix.TellFigures(rows));

        ClientMatrix<Stage, Rival>.AssertRight(rows, KnownOfDiscordJs);
        Snapshot.MatchFile(page, told);
    }

    private static string Introduction() => $"""
        # Clients of Discord

        Each scenario is run against AxisBot (its worker, as a process) and against discord.js {NodeScript.VersionOf(DiscordJs.Package)}, each of them in a
        loopback Discord of its own. The cells say what that Discord saw; `green` is what AxisBot should do, `red` is something else,
        whoever does it.

        [DiscordMatrixTests](../tests/AxisBot.Scenarios/Clients/Discord/Matrix/DiscordMatrixTests.cs) fails where this page is not what is seen,
        where AxisBot is red, and where both differ and no reason is given below. It prints the page, and the times that were measured:

        ```
        dotnet test tests/AxisBot.Scenarios --filter FullyQualifiedName~DiscordMatrixTests --logger "console;verbosity=detailed"
        ```
        """;
}
