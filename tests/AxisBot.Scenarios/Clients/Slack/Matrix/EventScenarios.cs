using AxisBot.Scenarios.Clients.Matrix;

using Scenario = AxisBot.Scenarios.Clients.Matrix.Scenario<AxisBot.Scenarios.Clients.Slack.Matrix.Stage, AxisBot.Scenarios.Clients.Slack.Matrix.Rival>;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>What Slack tells: acknowledged, told again, told twice, and stopped again.</summary>
internal static class EventScenarios
{
    private const string Post = "chat.postMessage";
    private const string Append = "chat.appendStream";

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    /// <summary>A second answer comes at once, if it comes.</summary>
    private static readonly TimeSpan LongEnoughForAnother = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LifeOfStream = TimeSpan.FromMinutes(5);

    public static IEnumerable<Scenario> In(Stage usual) =>
    [
        new("acknowledgement under a slow handler", "acknowledges in time, before any work", usual, AcknowledgeAsync) { IsUsuallyWrong = true },
        new("the same event_id once more", "answers once", usual, rival => AgainAsync(rival, said => said.Delivery.SendAgainAsync()))
        {
            IsUsuallyWrong = true,
            Difference = "AxisBot keeps what it was told before it acknowledges it, and knows it again; bolt runs its handler for each telling.",
        },
        new("the same envelope_id once more", "answers once", usual, rival => AgainAsync(rival, said => said.Delivery.RepeatAsync()))
        {
            Difference = "As with the same event_id.",
        },
        new("a mention that comes as message and as app_mention", "answers once", new Stage { ReadsChannels = true }, PairAsync)
        {
            Difference = "AxisBot knows both by channel and time of the message; bolt runs the handlers of both.",
        },
        new("a stream that expired", "the whole answer takes its place", usual, ExpireAsync)
        {
            Difference = "AxisBot changes the message to the whole answer where Slack takes no more of it; bolt hands the error to the handler, and the rest is lost where that does nothing about it.",
        },
        new("stopped in the middle of an answer", "the answer ends there, and the next question is answered", usual, StopAsync),
    ];

    private static async Task<Seen> AcknowledgeAsync(Rival rival)
    {
        var (ana, room) = rival.Room();
        var hold = rival.Slack.Faults.HoldNext(Post);
        var said = ana.Mention(room, Rival.Question);
        await said.TakenAsync();
        var took = rival.Slack.Clock.GetUtcNow() - said.Delivery.Attempts[0].At;
        await hold.Arrived.WaitAsync(Long, rival.Slack.Clock);
        var isBefore = said.Delivery is { IsAcknowledged: true, Attempts.Count: 1 } && rival.Slack.Answers(room).Count == 0;
        hold.Release();
        await rival.Slack.AnswersAsync(room);
        return new Seen(isBefore ? "in time, its answer still to come" : "late", isBefore, $"{took.TotalMilliseconds:0} ms");
    }

    private static async Task<Seen> AgainAsync(Rival rival, Func<TestKit.Slack.People.Said, Task> tellAgainAsync)
    {
        var (ana, room) = rival.Room();
        var said = await ana.MentionAsync(room, Rival.Question);
        await rival.Slack.AnswersAsync(room);
        await tellAgainAsync(said);
        return await AnswersToOneAsync(rival, room);
    }

    private static async Task<Seen> PairAsync(Rival rival)
    {
        var (ana, room) = rival.Room();
        var said = ana.Mention(room, Rival.Question);
        await said.TakenAsync();
        await rival.Slack.AnswersAsync(room);
        var seen = await AnswersToOneAsync(rival, room);
        return seen with { IsRight = seen.IsRight && said.Deliveries.Count == 2 };
    }

    private static async Task<Seen> ExpireAsync(Rival rival)
    {
        var (ana, _) = rival.Room();
        rival.Slack.StreamLife = TimeSpan.Zero;
        var hold = rival.Slack.Faults.HoldNext(Append);
        await ana.DirectMessageAsync(rival.GrowingQuestion);
        await hold.Arrived.WaitAsync(Long, rival.Slack.Clock);
        await rival.Slack.UntilAsync(() => rival.Slack.Answers(ana.Direct) is [{ IsStreaming: false }]);
        rival.Slack.StreamLife = LifeOfStream;
        hold.Release();
        var isWhole = await rival.SeesAsync(() => rival.Slack.Answers(ana.Direct) is [var post] && IsWhole(post), TimeSpan.FromSeconds(5));
        return new Seen(isWhole ? "the whole answer stands there" : "the rest of the answer is lost", isWhole);
    }

    private static async Task<Seen> StopAsync(Rival rival)
    {
        var (ana, _) = rival.Room();
        var hold = rival.Slack.Faults.HoldNext(Append);
        var said = await ana.DirectMessageAsync(rival.GrowingQuestion);
        await hold.Arrived.WaitAsync(Long, rival.Slack.Clock);
        await ana.StopSessionAsync(said);
        var ts = rival.Slack.Answers(ana.Direct)[0].Ts;
        var text = rival.Slack.Answers(ana.Direct)[0].Text;
        hold.Release();
        await ana.DirectMessageAsync(rival.GrowingQuestion);
        var goesOn = await rival.SeesAsync(() => rival.Slack.Answers(ana.Direct) is [_, var next] && IsWhole(next), Long);
        var stopped = rival.Slack.Answers(ana.Direct).Single(post => post.Ts == ts);
        var isOver = stopped is { IsStreaming: false } && stopped.Text == text;
        return new Seen($"the answer {(isOver ? "ends there" : "goes on")}; the next question is {(goesOn ? "answered" : "not answered")}", isOver && goesOn);
    }

    /// <summary>How many answers there are to something that was said once; another question shows that there will be no more.</summary>
    private static async Task<Seen> AnswersToOneAsync(Rival rival, TestKit.Slack.Workspaces.Channel room)
    {
        var (other, elsewhere) = rival.Room();
        await other.MentionAsync(elsewhere, Rival.Question);
        await rival.Slack.AnswersAsync(elsewhere);
        await rival.SeesAsync(() => rival.Slack.Answers(room).Count > 1, LongEnoughForAnother);
        var answers = rival.Slack.Answers(room).Count;
        return new Seen($"{answers} answer{(answers == 1 ? "" : "s")} to 2 tellings", answers == 1);
    }

    /// <summary>Blocks come with the end of an answer.</summary>
    private static bool IsWhole(TestKit.Slack.Workspaces.Post post) => post is { IsStreaming: false, Blocks.Count: > 0 };
}
