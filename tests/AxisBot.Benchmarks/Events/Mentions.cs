using AxisBot.TestKit.Slack.Deliveries;

namespace AxisBot.Benchmarks.Events;

/// <summary>Makes events of Slack, each of them another one, as long as a real one, and signs them.</summary>
internal sealed class Mentions(string secret)
{
    private const string Team = "T0BENCHMARK";
    private const string Bot = "U0AXISBOT";
    private const int Channels = 100;
    private const int People = 1000;
    private const long FirstSecond = 1_800_000_000;
    private const int Million = 1_000_000;

    private int _made;

    /// <summary>So many more, signed as of now, and the names under which the inbox is to hold them.</summary>
    public (IReadOnlyList<HttpRequestMessage> Requests, IReadOnlyList<string> Names) Make(int count, Uri address)
    {
        var made = Enumerable.Range(_made, count).ToList();
        _made += count;
        var now = TimeProvider.System.GetUtcNow();
        return ([.. made.Select(number => SignedRequest.Of(Body(number), secret, now).To(address))], [.. made.Select(number => $"slack:{Team}/{ChannelOf(number)}/{TsOf(number)}")]);
    }

    private static string ChannelOf(int number) => $"C{number % Channels:0000000000}";

    private static string TsOf(int number) => $"{FirstSecond + (number / Million)}.{number % Million:000000}";

    private static string Body(int number)
    {
        var (channel, ts, user) = (ChannelOf(number), TsOf(number), $"U{number % People:0000000000}");
        var question = $"How much was trade between China and Russia worth in {2000 + (number % 25)}, and what did it rise to afterwards?";
        return $$$"""
            {"token":"none","team_id":"{{{Team}}}","context_team_id":"{{{Team}}}","api_app_id":"A0AXISBOT","type":"event_callback","event_id":"Ev{{{number:000000000}}}","event_time":{{{ts[..10]}}},"is_ext_shared_channel":false,
            "authorizations":[{"team_id":"{{{Team}}}","user_id":"{{{Bot}}}","is_bot":true,"is_enterprise_install":false}],"event_context":"4-eyJldCI6ImFwcF9tZW50aW9uIn0",
            "event":{"type":"app_mention","user":"{{{user}}}","ts":"{{{ts}}}","client_msg_id":"6e0b2c1a-0000-4000-8000-{{{number:000000000000}}}","text":"<@{{{Bot}}}> {{{question}}}","team":"{{{Team}}}","channel":"{{{channel}}}","event_ts":"{{{ts}}}",
            "blocks":[{"type":"rich_text","block_id":"b{{{number}}}","elements":[{"type":"rich_text_section","elements":[{"type":"user","user_id":"{{{Bot}}}"},{"type":"text","text":" {{{question}}}"}]}]}]}}
            """;
    }
}
