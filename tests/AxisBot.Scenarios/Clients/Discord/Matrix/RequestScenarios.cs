using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;

using Scenario = AxisBot.Scenarios.Clients.Matrix.Scenario<AxisBot.Scenarios.Clients.Discord.Matrix.Stage, AxisBot.Scenarios.Clients.Discord.Matrix.Rival>;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>Requests that Discord refuses or loses, and interactions that are answered late, twice, or after their token has died.</summary>
internal static class RequestScenarios
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongerThanToken = TimeSpan.FromMinutes(16);

    public static IEnumerable<Scenario> In(Stage usual) =>
    [
        new("429 of a channel", "asks again when it is over; other channels do not wait", usual, rival => TooManyAsync(rival, RateLimited.User(Pause), holdsAll: false)),
        new("429 that others have caused (shared)", "as 429 of a channel", usual, rival => TooManyAsync(rival, RateLimited.Shared(Pause), holdsAll: false)),
        new("429 of all requests (global)", "asks nothing until it is over", usual, rival => TooManyAsync(rival, RateLimited.Global(Pause), holdsAll: true)),
        new("500, and nothing was done", "the answer stands there once", usual, rival => BrokenAsync(rival, RestFault.Status(500))),
        new("500, though it was done", "the answer stands there once", usual, rival => BrokenAsync(rival, RestFault.Status(500) with { IsDoneAllTheSame = true }))
        {
            IsUsuallyWrong = true,
            Difference = "AxisBot names each message and has Discord enforce the name, so that a second try posts nothing new; discord.js tries again at once without.",
        },
        new("an interaction that Discord heard of too late", "answers it in the channel", usual, rival => CallbackAsync(rival, new RestAnswer(404, """{"message":"Unknown interaction","code":10062}"""), isDone: false))
        {
            IsUsuallyWrong = true,
            Difference = "What was asked in public AxisBot answers in public even where the token is dead; discord.js hands the error to the handler.",
        },
        new("an interaction that was told of twice (40060)", "answers it once", usual, rival => CallbackAsync(rival, new RestAnswer(400, """{"message":"Interaction has already been acknowledged.","code":40060}"""), isDone: true))
        {
            Difference = "That it was told of already is no reason for AxisBot not to answer; discord.js hands the error to the handler.",
        },
        new("a token that died after 15 minutes", "answers in the channel", new Stage(), ExpireAsync)
        {
            Difference = "As with one that Discord heard of too late.",
        },
        new("an answer with a picture (multipart)", "one message with its picture, which is told in words", new Stage { Draws = true }, PictureAsync),
        new("429 without JSON: Cloudflare bans the address", "leaves Discord alone", new Stage { IsSlow = true }, BanAsync)
        {
            IsUsuallyWrong = true,
            Difference = "Each request during a ban prolongs it: AxisBot makes none for ten minutes; discord.js asks again at once.",
        },
        new("401 once", "makes no more requests with its token, and says why", new Stage { IsSlow = true }, UnauthorizedAsync) { IsUsuallyWrong = true },
    ];

    private static async Task<Seen> TooManyAsync(Rival rival, RestAnswer refusal, bool holdsAll)
    {
        var ((ana, room), (ben, elsewhere)) = (rival.Room(), rival.Room());
        rival.Discord.Faults.Add(RestFault.Answer(refusal) with { When = IsPost });
        var from = rival.Discord.Answered.Count;
        var first = await Rival.MentionAsync(ana, room);
        var refused = await rival.Discord.Answered.FirstAsync(request => request.Status == 429, from);
        await Rival.SeesAsync(() => false, Moment); // by then the refusal has arrived
        var second = await Rival.MentionAsync(ben, elsewhere);
        await rival.UntilAsync(() => rival.AnswersTo(first).Count == 1 && rival.AnswersTo(second).Count == 1);

        var (waited, other) = (rival.AnswersTo(first)[0].SentAt - refused.At, rival.AnswersTo(second)[0].SentAt - refused.At);
        var (waits, isFree) = (waited >= Pause - TimeSpan.FromMilliseconds(50), other < Pause);
        return new Seen(
            $"{(waits ? "asks again when it is over" : "asks again too early")}; other channels {(isFree ? "are answered meanwhile" : "wait too")}",
            waits && isFree != holdsAll,
            $"{waited.TotalSeconds:0.00} s, elsewhere {other.TotalSeconds:0.00} s");
    }

    private static async Task<Seen> BrokenAsync(Rival rival, RestFault fault)
    {
        var (ana, room) = rival.Room();
        rival.Discord.Faults.Add(fault with { When = IsPost });
        var said = await Rival.MentionAsync(ana, room);
        await rival.UntilAsync(() => rival.AnswersTo(said).Count > 0);
        await Rival.SeesAsync(() => rival.AnswersTo(said).Count > 1, Soon);
        var answers = rival.AnswersTo(said).Count;
        return new Seen($"the answer stands there {(answers == 1 ? "once" : $"{answers} times")}", answers == 1);
    }

    private static async Task<Seen> CallbackAsync(Rival rival, RestAnswer refusal, bool isDone)
    {
        var (ana, room) = rival.Room();
        rival.Discord.Faults.Add((RestFault.Answer(refusal) with { IsDoneAllTheSame = isDone }).On("POST", "/interactions/*/*/callback"));
        await Rival.UseCommandAsync(ana, room);
        return await AnsweredAsync(rival, room);
    }

    private static async Task<Seen> ExpireAsync(Rival rival)
    {
        var (ana, room) = rival.Room();
        var isShifted = false;
        rival.Discord.Faults.Add(RestFault.LoseRequest() with
        {
            When = request =>
            {
                if (!isShifted && request.Method == "PATCH")
                {
                    isShifted = true;
                    rival.Clock.Shift(LongerThanToken); // the token dies just now
                }

                return false;
            },
        });
        await Rival.UseCommandAsync(ana, room);
        return await AnsweredAsync(rival, room);
    }

    private static async Task<Seen> PictureAsync(Rival rival)
    {
        var (ana, room) = rival.Room();
        await ana.SlashAsync(room, "fact", ("topic", "trade Norland Sudria"));
        await rival.UntilAsync(() => rival.AnswersIn(room).Count > 0);
        var files = rival.AnswersIn(room)[0].Now.Attachments;
        var isTold = files.All(file => file.Description is { Length: > 0 });
        return new Seen($"{rival.AnswersIn(room).Count} message with {files.Count} picture{(isTold ? ", told in words" : "")}", files.Count == 1 && isTold && rival.AnswersIn(room).Count == 1);
    }

    private static async Task<Seen> AnsweredAsync(Rival rival, DiscordChannel room)
    {
        var isAnswered = await Rival.SeesAsync(() => rival.AnswersIn(room).Count > 0, Long);
        await Rival.SeesAsync(() => rival.AnswersIn(room).Count > 1, Soon);
        return new Seen(isAnswered ? $"{rival.AnswersIn(room).Count} answer in the channel" : "no answer", rival.AnswersIn(room).Count == 1);
    }

    private static async Task<Seen> BanAsync(Rival rival)
    {
        var ((ana, room), (ben, elsewhere)) = (rival.Room(), rival.Room());
        rival.Discord.Ceilings.Ban();
        var from = rival.Discord.Requests.Count;
        await Rival.MentionAsync(ana, room);
        await rival.Discord.Requests.FirstAsync(null, from);
        await Rival.SeesAsync(() => false, Soon);
        await Rival.MentionAsync(ben, elsewhere);
        await Rival.SeesAsync(() => false, Soon);
        var requests = rival.Discord.Requests.Count - from;
        return new Seen(requests <= 2 ? "leaves Discord alone" : "asks again and again", requests <= 2, $"{requests} requests");
    }

    private static async Task<Seen> UnauthorizedAsync(Rival rival)
    {
        var ((ana, room), (ben, elsewhere)) = (rival.Room(), rival.Room());
        var from = rival.Discord.Requests.Count;
        rival.Discord.Faults.Add(RestFault.Status(401) with { When = request => request.Method == "POST" });
        await Rival.MentionAsync(ana, room);
        await rival.Discord.Requests.FirstAsync(null, from);
        await Rival.SeesAsync(() => false, Soon);
        await Rival.MentionAsync(ben, elsewhere);
        await Rival.SeesAsync(() => false, Soon);
        var requests = rival.Discord.Requests.Count - from;
        var says = rival is not AxisBotRival || await rival.SaysAsync("Discord:Token");
        return new Seen(requests <= 2 ? "makes no more requests" : "goes on", requests <= 2 && says, $"{requests} requests");
    }

    private static bool IsPost(RestRequest request) => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal);
}
