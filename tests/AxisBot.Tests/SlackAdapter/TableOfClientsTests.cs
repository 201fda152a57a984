using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.Tests.Conversations.Talking;
using Xunit.Abstractions;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>
/// The table of what clients of Slack do: AxisBot's column is measured here, bolt's in the tests that are named
/// (tests/AxisBot.Scenarios/Clients). It is printed by
/// <c>dotnet test tests/AxisBot.Tests --filter TableOfClients --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class TableOfClientsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_row_is_green()
    {
        (string Behaviour, string Bolt, Func<Task<(string Seen, bool IsGreen)>> MeasureAsync)[] rows =
        [
            ("acknowledgement", "before its handler is through (BoltTests)", AcknowledgementAsync),
            ("the same event again", "its handler runs twice (BoltTests)", AgainAsync),
            ("refresh_requested", "5.0 s without a connection (BoltConnectionTests)", () => LeavingAsync("refresh_requested")),
            ("warning", "as refresh (BoltConnectionTests)", () => LeavingAsync("warning")),
            ("link_disabled", "comes back for ever (BoltConnectionTests)", TurnedOffAsync),
            ("429, Retry-After 2", "waits longer, without end (WebApiClientTests)", TooManyAsync),
            ("escaping of text", "none (BoltTests)", EscapingAsync),
        ];
        var isGreen = true;
        output.WriteLine($"| {"behaviour",-22} | {"bolt",-52} | {"AxisBot",-62} |       |");
        foreach (var row in rows)
        {
            var (seen, isRowGreen) = await row.MeasureAsync();
            isGreen &= isRowGreen;
            output.WriteLine($"| {row.Behaviour,-22} | {row.Bolt,-52} | {seen,-62} | {(isRowGreen ? "green" : "red"),-5} |");
        }

        Assert.True(isGreen);
    }

    private static async Task<(string Seen, bool IsGreen)> AcknowledgementAsync()
    {
        await using var office = await SlackOffice.OpenAsync();
        var hold = office.Slack.Faults.HoldNext("chat.postMessage");
        var said = await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await hold.Arrived;
        var isFirst = said.Delivery.IsAcknowledged && office.Slack.Answers(office.Room).Count == 0;
        hold.Release();
        await office.Slack.AnswersAsync(office.Room);
        return (isFirst ? "once it is on the disk, before any work" : "late", isFirst);
    }

    private static async Task<(string Seen, bool IsGreen)> AgainAsync()
    {
        await using var office = await SlackOffice.OpenAsync();
        var said = await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.Slack.AnswersAsync(office.Room);
        await said.Delivery.SendAgainAsync();
        await said.Delivery.RepeatAsync();
        var other = office.NewRoom("other");
        await office.Ana.MentionAsync(other, Talk.TradeIn2021); // by when this is answered, those would be
        await office.Slack.AnswersAsync(other);
        var answers = office.Slack.Answers(office.Room).Count;
        return ($"{answers} answer to 3 deliveries", answers == 1);
    }

    private static async Task<(string Seen, bool IsGreen)> LeavingAsync(string reason)
    {
        await using var office = await SlackOffice.OpenAsync();
        await office.Slack.Sockets.Ready[0].DisconnectAsync(reason);
        await office.UntilLaterAsync(() => office.Slack.Sockets.All is [{ ClosedAt: not null }, { IsReady: true }]);
        var gaps = office.Slack.Sockets.Gaps.Count;
        return (gaps == 0 ? "0 s without a connection" : $"{gaps} gaps", gaps == 0);
    }

    private static async Task<(string Seen, bool IsGreen)> TurnedOffAsync()
    {
        await using var office = await SlackOffice.OpenAsync();
        await office.Slack.Sockets.TurnOffAsync();
        await office.UntilLaterAsync(() => office.Health.IsOver);
        office.Time.Advance(TimeSpan.FromHours(1));
        var calls = office.Slack.CallsOf("apps.connections.open").Count;
        return ($"stops and says so ({calls} connection was ever asked for)", calls == 1 && office.Health.Wrong is not null);
    }

    private static async Task<(string Seen, bool IsGreen)> TooManyAsync()
    {
        await using var office = await SlackOffice.OpenAsync(prepare: slack => slack.Faults.Next("chat.postMessage", Fault.RateLimited("2")));
        await office.Ana.MentionAsync(office.Room, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => office.Slack.CallsOf("chat.postMessage").Count == 2);
        var calls = office.Slack.CallsOf("chat.postMessage");
        var waited = calls[1].At - calls[0].At;
        return ($"waits {waited.TotalSeconds:0} s in that channel, at most 300, then posts once", calls.Count == 2 && waited >= TimeSpan.FromSeconds(2));
    }

    private static async Task<(string Seen, bool IsGreen)> EscapingAsync()
    {
        await using var office = await SlackOffice.OpenAsync();
        await office.Ana.SlashCommandAsync(office.Room, "/axis", "&lt;!channel&gt;");
        await office.Slack.UntilAsync(() => office.Slack.Whispers(office.Room, office.Ana).Count == 1);
        var whisper = office.Slack.Whispers(office.Room, office.Ana)[0];
        var pings = LoopbackSlack.Pings(whisper).Count;
        return ($"{pings} calls of somebody in a text that quotes <!channel>", pings == 0 && whisper.Text.Contains("channel", StringComparison.Ordinal));
    }
}
