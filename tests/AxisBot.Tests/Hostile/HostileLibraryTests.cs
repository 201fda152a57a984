using System.Text;
using System.Text.Json;
using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Hostile.Checks;

namespace AxisBot.Tests.Hostile;

/// <summary>Hostile texts as the articles of a library, which is then asked: what is shown of them is text on its lines.</summary>
public sealed class HostileLibraryTests
{
    private const int Few = 250;

    private static readonly string[] Commands = ["/sources", "/sources 1", "/fact trade of Peru and Chile in 1950", "/compare trade in 1950 with trade in 1960", "/timeline Peru", "/digest", "/status", "/help"];

    [SharedFact]
    public async Task What_conversations_show_of_them_cannot_move_a_cursor_and_fits()
    {
        var (name, text) = Article(Breadth.Spread(Payloads.Sharp, Few));
        using var talk = TalkOver((name, text), ("titled.md", Titled(Payloads.Sharp[3])));
        foreach (var words in Years.Select(Question).Concat(Commands))
        {
            var said = await talk.SayAsync(talk.Words(words, place: Talk.Channel.InThread(words)));
            foreach (var card in said.Reply.Cards)
            {
                var fault = Shown.CursorIn(CardText.Write(card)) ?? SafeCard.TooLong(card);
                Assert.True(fault is null, $"{words}: {fault}");
            }
        }

        Assert.Empty(talk.Log.Errors);
    }

    [SharedFact]
    public async Task Titles_and_front_matter_are_shown_as_text()
    {
        var articles = Breadth.Spread(Payloads.Sharp, Few).Select((text, i) => ($"{i:000}.md", Titled(text))).ToArray();
        using var talk = TalkOver(articles);
        var cards = (await talk.AskAsync("/sources")).Reply.Cards.Concat((await talk.AskAsync("/sources 2")).Reply.Cards).ToList();

        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Null(Shown.CursorIn(CardText.Write(card))));
        var scene = new CommandScene(talk.Library.Now, Talk.Channel, Talk.Ana, AxisBot.Conversations.Channels.ChannelSettings.Default, []);
        Assert.All(talk.Get<CommandBook>().All.SelectMany(command => command.Parameters.SelectMany(parameter => command.Suggest(parameter.Name, "t", scene))), suggestion => Assert.Null(Shown.CursorIn(suggestion.Label)));
    }

    [SharedFact]
    public void What_the_command_line_shows_of_them_is_text_and_its_JSON_is_one_line()
    {
        using var library = Library.Of(Article(Breadth.Spread(Payloads.Sharp, Few)), ("titled.md", Titled("\e[31m\u202Ered")));
        foreach (var arguments in new string[][] { ["ask", Question(1950)], ["ask", "--json", Question(1960)], ["ask", "--explain", Question(1901)], ["fact", "trade in 1950"], ["fact", "--json", "trade between Peru and Chile in 2021"], ["check", "Trade was $9 billion in 1950"], ["corpus"] })
        {
            var run = CommandLineRun.Of([.. arguments, "--knowledge", library.Folder]);

            Assert.InRange(run.Code, 0, 1);
            if (arguments.Contains("--json"))
            {
                Assert.NotEmpty(run.Lines);
                Assert.All(run.Lines, line => JsonDocument.Parse(line).Dispose());
                Assert.Equal(-1, run.Output.AsSpan().IndexOfAny("\r\u0085\u2028\u2029\e"));
            }
            else
            {
                Assert.Null(Shown.CursorIn(run.Output));
            }
        }
    }

    [SharedFact]
    public void A_file_whose_name_hides_something_is_refused_by_a_line_that_shows_it_and_others_are_read()
    {
        using var library = Library.Of(("good.txt", "In 2021 Peru sold $3 billion of tin."));
        var hidden = Payloads.Sharp.Concat(Payloads.Graphemes).Select(Named).OfType<string>().Distinct(StringComparer.Ordinal).Where(name => Shown.CursorIn(name) is not null).ToList();
        hidden.ForEach(name => library.Write(name, "In 2022 Peru sold $4 billion of tin."));

        var corpus = library.Read();

        Assert.True(hidden.Count > 20, $"only {hidden.Count} names");
        Assert.Equal("good.txt", Assert.Single(corpus.Articles).Source.File);
        Assert.Equal(hidden.Count, corpus.Problems.Count);
        Assert.All(corpus.Problems, problem => Assert.Null(Shown.CursorIn(problem.ToString())));
        Assert.Null(Shown.CursorIn(CommandLineRun.Of(["corpus", "--knowledge", library.Folder]).Output));
        Assert.Null(Shown.CursorIn(CommandLineRun.Of(["doctor", "--port", "0", "--knowledge", library.Folder]).Output));
    }

    [SharedFact]
    public async Task A_file_whose_name_is_only_ugly_is_read_and_cited_by_it()
    {
        using var library = Library.Of();
        var names = Payloads.Sharp.Select(Named).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Where(name => Shown.CursorIn(name) is null).Take(Few).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            library.Write(names[i], $"In {1700 + i} Peru sold ${i + 2} billion of tin to Chile.");
        }

        var corpus = library.Read();
        await using var site = await Web.Site.OfAsync(corpus);

        Assert.True(corpus.Articles.Count > 100, $"only {corpus.Articles.Count} articles");
        foreach (var article in corpus.Articles.Where((_, i) => i % 4 == 0))
        {
            using var page = await site.GetAsync(AxisBot.Web.Sources.ViewerLinks.PathOf(article.Source.File, 1));
            Assert.True(page.IsSuccessStatusCode, $"{article.Source.File}: {page.StatusCode}");
            Assert.Null(SafeMarkup.ForeignIn(await page.Content.ReadAsStringAsync()));
        }
    }

    private static IEnumerable<int> Years => Enumerable.Range(0, 40).Select(i => 1900 + (i * 5));

    private static string Question(int year) => $"How much was trade between Peru and Chile in {year}?";

    private static (string Name, string Text) Article(IEnumerable<string> texts) =>
        ("all.txt", $"Trade\n{string.Join('\n', texts.Select((text, i) => $"In {1900 + i} trade between Peru and Chile {text.ReplaceLineEndings(" ")} was ${i + 2} billion, according to {text.ReplaceLineEndings(" ")} of Lima."))}");

    private static string Titled(string text) =>
        $"---\ntitle: {JsonSerializer.Serialize(text)}\npublisher: {JsonSerializer.Serialize(text)}\n---\n\n# {text}\n\nTrade between Peru and Chile was $3 billion in 2021.\n";

    /// <summary>The text as the name of a file; null where no file can be called so.</summary>
    private static string? Named(string text) =>
        text.IndexOfAny(['/', '\\', '\0']) < 0 && text[0] != '.' && Encoding.UTF8.GetByteCount(text) < 200 && !text.Any(char.IsSurrogate) ? $"{text}.txt" : null;

    private static Talk TalkOver(params (string, string)[] articles)
    {
        var talk = new Talk(new ConversationSettings { QuestionsPerHour = int.MaxValue });
        var library = new LibrarySnapshot(new PassageIndex(Some.Corpus(articles)));
        talk.Library.Read = () => library;
        return talk;
    }
}
