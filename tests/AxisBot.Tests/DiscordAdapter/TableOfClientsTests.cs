using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.Tests.Conversations.Talking;
using Xunit.Abstractions;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>
/// The table of what clients of Discord do: AxisBot's column is measured here, that of discord.js in the tests that are named
/// (tests/AxisBot.Scenarios/Clients/Discord). It is printed by
/// <c>dotnet test tests/AxisBot.Tests --filter "FullyQualifiedName~DiscordAdapter.TableOfClients" --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class TableOfClientsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_row_is_green()
    {
        (string Behaviour, string DiscordJs, Func<Task<(string Seen, bool IsGreen)>> MeasureAsync)[] rows =
        [
            ("first heartbeat", "jittered", FirstHeartbeatAsync),
            ("resume closed each time", "for ever, every 500 ms (DiscordJsConnectingTests)", ClosedResumesAsync),
            ("identify closed each time", "one per 5.3 s for ever (DiscordJsConnectingTests)", ClosedIdentifiesAsync),
            ("4004", "stops (DiscordJsConnectingTests)", () => FatalAsync(GatewayCloseCode.AuthenticationFailed)),
            ("4014", "stops (DiscordJsConnectingTests)", () => FatalAsync(GatewayCloseCode.DisallowedIntents)),
            ("op 9 false", "close 1000, another connection, identify", InvalidAsync),
            ("zombie", "close 4200, resume", ZombieAsync),
            ("POST 500", "three tries at once, not idempotent (DiscordJsPostingTests)", PostFailsAsync),
            ("401 once", "drops its token, later calls fail (DiscordJsPostingTests)", UnauthorizedAsync),
            ("no identify left", "refuses to start (DiscordJsConnectingTests)", NoneLeftAsync),
        ];
        var isGreen = true;
        output.WriteLine($"| {"behaviour",-26} | {"discord.js 14",-60} | {"AxisBot",-62} |       |");
        foreach (var row in rows)
        {
            var (seen, isRowGreen) = await row.MeasureAsync();
            isGreen &= isRowGreen;
            output.WriteLine($"| {row.Behaviour,-26} | {row.DiscordJs,-60} | {seen,-62} | {(isRowGreen ? "green" : "red"),-5} |");
        }

        Assert.True(isGreen);
    }

    private static async Task<(string Seen, bool IsGreen)> FirstHeartbeatAsync()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var connection = office.Discord.Gateway.Connections.All[0];
        await office.UntilLaterAsync(() => connection.Received.All.Any(frame => frame.Op == GatewayOp.Heartbeat));
        var after = connection.Received.All.First(frame => frame.Op == GatewayOp.Heartbeat).At - connection.OpenedAt;
        return ($"after {after.TotalSeconds:0.0} s of 41.25", after > TimeSpan.Zero && after < TimeSpan.FromSeconds(42));
    }

    private static async Task<(string Seen, bool IsGreen)> ClosedResumesAsync()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Gateway.Usual = new ConnectionPlan { ClosesOnResume = GatewayCloseCode.UnknownError };
        office.Discord.Gateway.Connections.All[0].Close(GatewayCloseCode.UnknownError);
        await office.UntilLaterAsync(() => office.Discord.Gateway.Readied.Count == 2);
        var resumes = office.Discord.Gateway.Connections.All.Count(connection => connection.Received.All.Any(frame => frame.Op == GatewayOp.Resume));
        return ($"{resumes} resumes with growing waits, then another session", resumes == 3);
    }

    private static async Task<(string Seen, bool IsGreen)> ClosedIdentifiesAsync()
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Discord.Gateway.Usual = new ConnectionPlan { ClosesOnIdentify = GatewayCloseCode.UnknownError }, waits: false);
        var begin = office.Time.GetUtcNow();
        await office.UntilLaterAsync(() => office.Time.GetUtcNow() - begin > TimeSpan.FromHours(1), TimeSpan.FromSeconds(10));
        var used = office.Discord.Gateway.Budget.Used;
        return ($"{used} in an hour, and no more than 900 in a day", used < 240 && office.Health.Wrong is not null);
    }

    private static async Task<(string Seen, bool IsGreen)> FatalAsync(GatewayCloseCode code)
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Gateway.Connections.All[0].Close(code);
        await office.UntilLaterAsync(() => office.Health.IsOver);
        office.Time.Advance(TimeSpan.FromHours(1));
        return ($"stops, health is red, one line is logged ({office.Discord.Gateway.Connections.Count} connection)", office.Discord.Gateway.Connections.Count == 1 && office.Health.Wrong is not null && office.Log.Errors.Count() == 1);
    }

    private static async Task<(string Seen, bool IsGreen)> InvalidAsync()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var first = office.Discord.Gateway.Connections.All[0];
        first.Invalidate(mayResume: false);
        await office.UntilLaterAsync(() => office.Discord.Gateway.Readied.Count == 2);
        var waited = office.Discord.Gateway.Connections.All[1].OpenedAt - (await first.Ended).At;
        return ($"another connection after {waited.TotalSeconds:0.0} s, drawn from 1 to 5 and more, identify", waited >= TimeSpan.FromSeconds(1));
    }

    private static async Task<(string Seen, bool IsGreen)> ZombieAsync()
    {
        await using var office = await DiscordOffice.OpenAsync(discord: new LoopbackDiscordSettings { EnforcesHeartbeats = false });
        var first = office.Discord.Gateway.Connections.All[0];
        first.DropsAcks = true;
        await office.UntilLaterAsync(() => office.Discord.Gateway.Resumed.Count == 1);
        return ($"close {(await first.Ended).Code}, resume", (await first.Ended).Code == 4000);
    }

    private static async Task<(string Seen, bool IsGreen)> PostFailsAsync()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Faults.Add(RestFault.Status(500) with { IsDoneAllTheSame = true, When = request => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal) });
        await office.Ana.DirectMessageAsync(Talk.TradeIn2021);
        await office.UntilLaterAsync(() => Posts(office).Count == 2);
        var waited = Posts(office)[1].At - Posts(office)[0].At;
        return ($"once more after {waited.TotalSeconds:0.0} s under the same nonce: {office.Discord.Posts.Count} message", office.Discord.Posts.Count == 1 && waited >= TimeSpan.FromSeconds(0.4));
    }

    private static async Task<(string Seen, bool IsGreen)> UnauthorizedAsync()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Faults.Add(RestFault.Status(401) with { When = request => request.Path.EndsWith("/typing", StringComparison.Ordinal) });
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => office.Health.IsOver);
        var before = office.Discord.Requests.Count;
        await office.UntilLaterAsync(() => office.Health.Connected == 0);
        return ("stops, health is red and says what to do", office.Discord.Requests.Count - before <= 1 && office.Health.Wrong!.Contains("Discord:Token", StringComparison.Ordinal));
    }

    private static async Task<(string Seen, bool IsGreen)> NoneLeftAsync()
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Discord.Gateway.Budget.Spend(1000), waits: false);
        await office.UntilLaterAsync(() => office.Discord.Gateway.Readied.Count == 1, TimeSpan.FromMinutes(10));
        return ($"waits until there are some again ({office.Discord.Gateway.Budget.Used} used then)", office.Discord.Gateway.Budget.Used == 1);
    }

    private static List<RestRequest> Posts(DiscordOffice office) => [.. office.Discord.Requests.All.Where(request => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal))];
}
