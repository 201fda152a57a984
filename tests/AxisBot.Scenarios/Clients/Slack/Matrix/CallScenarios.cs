using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.TestKit.Slack.People;
using AxisBot.TestKit.Slack.Workspaces;
using Scenario = AxisBot.Scenarios.Clients.Matrix.Scenario<AxisBot.Scenarios.Clients.Slack.Matrix.Stage, AxisBot.Scenarios.Clients.Slack.Matrix.Rival>;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>Calls and answers by address that Slack refuses, or whose fate is not known, and what they say.</summary>
internal static class CallScenarios
{
    private const string PostMessage = "chat.postMessage";
    private const string RetryAfter = "3";
    private const int UsesOfAddress = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LifeOfAddress = TimeSpan.FromMinutes(30);

    public static IEnumerable<Scenario> In(Stage usual)
    {
        // It reads what it posted, and yet hears a mention once.
        var settlesSoon = new Stage { ReadsChannels = true, SettlesSoon = true, Prepare = slack => slack.App.Events.ExceptWith(["message.channels", "message.groups"]) };
        return
        [
            new("429 with a Retry-After of 3", "asks again when it is over; other channels do not wait", usual, TooManyAsync)
            {
                IsUsuallyWrong = true,
                Difference = "Slack counts posts for each channel, and AxisBot waits in that channel alone, at most 300 s; bolt holds back every call of the app, and waits a second or two longer.",
            },
            new("500, and nothing was done", "the answer stands there once", settlesSoon, rival => BrokenAsync(rival, Fault.WithStatus(500))),
            new("500, though it was done", "the answer stands there once", settlesSoon, rival => BrokenAsync(rival, Fault.DoneBut(500)))
            {
                Difference = "After an answer that tells nothing AxisBot reads the channel before it posts again; bolt posts again at once.",
            },
            new("response_url that is used up", "tells its caller by another way", usual, rival => ByAddressAsync(rival, slack => slack.AnswersByAddress = 0))
            {
                Difference = "AxisBot tells who called in the channel, seen by nobody else, where the address takes no sixth answer; bolt hands the error to the handler.",
            },
            new("response_url that has expired", "tells its caller by another way", usual, rival => ByAddressAsync(rival, slack => slack.AddressLife = TimeSpan.FromTicks(-1)))
            {
                Difference = "As with one that is used up.",
            },
            new("escaping: somebody's words are quoted in an answer", "calls upon nobody", usual, EscapeAsync)
            {
                IsUsuallyWrong = true,
                Difference = "AxisBot escapes whatever is no mark of its own; to bolt a text is the handler's to escape.",
            },
        ];
    }

    private static async Task<Seen> TooManyAsync(Rival rival)
    {
        var slack = rival.Slack;
        slack.Faults.Next(PostMessage, Fault.RateLimited(RetryAfter));
        var (ana, room) = rival.Room();
        var (ben, elsewhere) = rival.Room();
        await ana.MentionAsync(room, Rival.Question);
        await slack.UntilAsync(() => PostsIn(slack, room).Count == 1);
        await ben.SlashCommandAsync(elsewhere, "/axis", "help fact"); // by when this is taken, the refusal has arrived
        await ben.MentionAsync(elsewhere, Rival.Question);
        await slack.AnswersAsync(elsewhere);
        await slack.AnswersAsync(room);

        var (calls, other) = (PostsIn(slack, room), PostsIn(slack, elsewhere)[0]);
        var waited = calls[1].At - calls[0].At;
        var (waits, isFree) = (calls.Count == 2 && waited >= Pause, other.At - calls[0].At < Pause);
        return new Seen(
            $"{(waits ? "asks again when it is over" : "asks again too early")}; other channels {(isFree ? "are answered meanwhile" : "wait too")}",
            waits && isFree,
            $"{waited.TotalSeconds:0.00} s, elsewhere {(other.At - calls[0].At).TotalSeconds:0.00} s");
    }

    private static async Task<Seen> BrokenAsync(Rival rival, Fault fault)
    {
        rival.Slack.Faults.Next(PostMessage, fault);
        var (ana, room) = rival.Room();
        await ana.MentionAsync(room, Rival.Question);
        await rival.Slack.AnswersAsync(room);
        await rival.SeesAsync(() => rival.Slack.Answers(room).Count > 1, LongEnough);
        var answers = rival.Slack.Answers(room).Count;
        return new Seen($"the answer stands there {(answers == 1 ? "once" : $"{answers} times")}", answers == 1, $"{PostsIn(rival.Slack, room).Count} posts");
    }

    private static async Task<Seen> ByAddressAsync(Rival rival, Action<LoopbackSlack> spoil)
    {
        var (ana, room) = rival.Room();
        spoil(rival.Slack);
        await ana.SlashCommandAsync(room, "/axis", "help fact");
        var isTold = await rival.SeesAsync(() => Told(rival, ana, room).Count > 0, LongEnough);
        (rival.Slack.AnswersByAddress, rival.Slack.AddressLife) = (UsesOfAddress, LifeOfAddress);
        return new Seen(isTold ? "its caller is told all the same" : "its caller is told nothing", isTold && Told(rival, ana, room).Count == 1);
    }

    private static async Task<Seen> EscapeAsync(Rival rival)
    {
        var (ana, room) = rival.Room();
        await ana.SlashCommandAsync(room, "/axis", "&lt;!channel&gt;");
        await rival.Slack.UntilAsync(() => Told(rival, ana, room).Count == 1);
        var answer = Told(rival, ana, room)[0];
        var pings = LoopbackSlack.Pings(answer);
        return new Seen(pings.Count == 0 ? "calls upon nobody" : $"calls upon {pings.Count}", pings.Count == 0 && answer.Text.Contains("channel", StringComparison.Ordinal));
    }

    private static IReadOnlyList<Post> Told(Rival rival, Person person, Channel room) => rival.Slack.Whispers(room, person);

    private static List<TestKit.Slack.Calls.ApiCall> PostsIn(LoopbackSlack slack, Channel room) => [.. slack.CallsOf(PostMessage).Where(call => call["channel"] == room.Id)];
}
