using AxisBot.Conversations;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Messages;
using AxisBot.TestKit;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Hostile.Checks;

namespace AxisBot.Tests.Hostile;

/// <summary>Hostile texts in every field of what people send: each gets one safe word, and none stands in a log.</summary>
public sealed class HostileMessagesTests : IDisposable
{
    private const int Longest = 20_000;

    private static readonly int Few = Breadth.Of(150, 30);

    private readonly Talk _talk = new(new ConversationSettings { QuestionsPerHour = int.MaxValue });
    private int _threads;

    public static TheoryData<string> Files => Payloads.Files;

    public static TheoryData<string> Commands => ["ask", "fact", "compare", "check", "timeline", "sources", "digest", "settings", "status", "forget me", "help"];

    /// <summary>What other texts the single inputs get beside the lists that go through all of them.</summary>
    private static IEnumerable<string> Texts => Payloads.ForEveryInput.Concat(Breadth.Spread(Payloads.All, Few)).Distinct(StringComparer.Ordinal);

    /// <summary>A thread of its own: what was said before must not lend its words.</summary>
    private Place NewThread => Talk.Channel.InThread($"{++_threads}");

    public void Dispose() => _talk.Dispose();

    [SharedTheory]
    [MemberData(nameof(Files))]
    public async Task As_words(string file)
    {
        foreach (var text in Breadth.Of([.. HostileTexts.In(file).Distinct(StringComparer.Ordinal).Where(text => text.Length < Longest)], 2 * Few))
        {
            await AssertSafeAsync(_talk.Words(text, place: NewThread), text);
        }

        Assert.True(_threads > 0);
    }

    [SharedFact]
    public async Task As_letters_that_are_made_of_many()
    {
        foreach (var text in Breadth.Spread([.. Payloads.Graphemes], Few))
        {
            await AssertSafeAsync(_talk.Words($"How much tin{text} in 2021?"), text);
        }
    }

    [SharedFact]
    public async Task As_who_wrote_where_and_under_which_number()
    {
        foreach (var text in Texts)
        {
            var place = new Place(text, text, text, text, PlaceKind.Channel);
            await AssertSafeAsync(new WrittenMessage(new MessageId(text, text), place, new Person(text), _talk.Time.GetUtcNow(), Talk.TradeIn2021, MentionsBot: true), text);
        }
    }

    [SharedTheory]
    [MemberData(nameof(Commands))]
    public async Task As_what_is_typed_behind_a_command(string command)
    {
        foreach (var text in Texts)
        {
            await AssertSafeAsync(_talk.Words($"/{command} {text}", place: NewThread), text);
            await AssertSafeAsync(_talk.Words($"/{command}{text}", place: NewThread), text);
        }
    }

    [SharedTheory]
    [MemberData(nameof(Commands))]
    public async Task As_the_arguments_of_a_command(string name)
    {
        var command = _talk.Get<CommandBook>().Find(name)!;
        foreach (var text in Texts)
        {
            var arguments = command.Parameters.Select(parameter => (parameter.Name, text)).Append((text, text)).Distinct().ToArray();
            await AssertSafeAsync(_talk.Call(name, new Person("ann", IsManager: true), NewThread, arguments), text);
        }
    }

    [SharedFact]
    public async Task As_the_name_of_a_command_and_what_a_button_brings()
    {
        foreach (var text in Texts)
        {
            await AssertSafeAsync(_talk.Call(text), text);
            foreach (var code in new[] { text, $"ask.{text}", $"sources.{text}", $"others.{text}" })
            {
                await AssertSafeAsync(_talk.Press(code), text);
            }
        }
    }

    [SharedFact]
    public async Task As_the_time_and_zone_of_a_digest_and_the_language_of_a_channel()
    {
        var manager = new Person("ann", IsManager: true);
        foreach (var text in Texts)
        {
            await _talk.Get<IChannelSettings>().SetAsync(Talk.Channel.ChannelId, new ChannelSettings { Language = text }, default);
            await AssertSafeAsync(_talk.Call("digest", manager, null, ("action", "subscribe"), ("time", text)), text);
            await AssertSafeAsync(_talk.Call("digest", manager, null, ("action", "subscribe"), ("time", "09:00"), ("zone", text)), text);
            await AssertSafeAsync(_talk.Call("digest", manager), text);
        }
    }

    [SharedFact]
    public async Task As_an_edit_and_as_what_is_taken_away()
    {
        foreach (var text in Texts)
        {
            var question = _talk.Words(text, place: NewThread);
            await _talk.SayAsync(question);
            await AssertSafeAsync(_talk.Edit(question.Id, $"{text} and tin?"), text);
            await _talk.SayAsync(_talk.Removal(question.Id));
            await _talk.SayAsync(_talk.Removal(new MessageId(text, text)));
            AssertLogged(text);
        }
    }

    [SharedFact]
    public void As_what_is_typed_while_suggestions_are_shown()
    {
        using var talk = new Talk();
        var scene = new CommandScene(talk.Library.Now, Talk.Channel, Talk.Ana, ChannelSettings.Default, []);
        foreach (var text in Texts.SelectMany(text => new[] { text, $"tin {text}" }))
        {
            foreach (var (command, parameter) in talk.Get<CommandBook>().All.SelectMany(command => command.Parameters.Select(parameter => (command, parameter.Name))))
            {
                var suggested = command.Suggest(parameter, text, scene);
                Assert.True(suggested.Count <= 25);
                Assert.All(suggested, suggestion => Assert.Null(Shown.WrongIn(suggestion.Label)));
            }
        }
    }

    /// <summary>One reply that shows nothing of what was sent but harmless letters, no failure, and no word in a log.</summary>
    private async Task AssertSafeAsync(IncomingMessage message, string text)
    {
        var said = await _talk.SayAsync(message);
        var fault = said.Replies.Count == 1 ? said.Reply.Cards.Select(SafeCard.WrongIn).FirstOrDefault(wrong => wrong is not null) : $"{said.Replies.Count} replies";
        Assert.True(fault is null, $"{Begin(text)}: {fault}");
        AssertLogged(text);
    }

    private void AssertLogged(string text)
    {
        foreach (var (_, line) in _talk.Log.TakeAll())
        {
            Assert.True(Shown.CursorIn(line) is null && !line.Contains('\n', StringComparison.Ordinal), $"{Begin(text)}: the log says {line}");
        }
    }

    private static string Begin(string text) => text.Length > 200 ? text[..200] : text;
}
