using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Web.Chat;
using AxisBot.Web.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Web;

public sealed partial class ChatTests
{
    private const string Trade = "What was the trade between Peru and Bolivia in 2021?";
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> Peru \"' </textarea>";

    [Fact]
    public async Task The_page_opens_with_help_and_a_field_that_needs_no_script()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.ReadAsync("/");

        Assert.Contains("The answer comes from 3 articles and nothing else", page, StringComparison.Ordinal);
        Assert.Matches("<details class=\"commands\">\\s*<summary>All commands, with examples</summary>", page);
        Assert.Contains("Ask about the lake.", page, StringComparison.Ordinal);
        Assert.Matches("""<form id="ask" class="ask" method="post" action="/">\s*<input type="hidden" name="thread" value="[0-9a-f]{32}"\s*/?>""", page);
        Assert.Contains("""<label for="question">""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_answered_with_the_figure_and_a_link_to_its_words()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var page = await site.AskAsync(Trade);

        Assert.Contains("more than $3.2 billion", page, StringComparison.Ordinal);
        Assert.Contains("lake.txt ¶2", page, StringComparison.Ordinal);
        Assert.Contains("Restated in our words", page, StringComparison.Ordinal);
        Assert.Matches("""href="/sources/lake\.txt/2\?from=0&length=\d+#p2" target="_blank" rel="noopener" """.TrimEnd(), page);
    }

    [Fact]
    public async Task A_question_that_a_button_asks_stands_above_its_answer()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var welcome = WebUtility.HtmlDecode(await site.ReadAsync("/"));
        var (code, question) = (Suggested().Match(welcome).Groups[1].Value, Suggested().Match(welcome).Groups[2].Value);

        using var form = await site.PostAsync("/", ("action", code));
        using var stream = await site.PostAsync("/chat", ("action", code));

        Assert.Contains($"You asked: </span>{question}</p>", WebUtility.HtmlDecode(await form.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var first = Fragments(await stream.Content.ReadAsStringAsync())[0];
        Assert.Equal("asked", first.Kind);
        Assert.Contains(question, WebUtility.HtmlDecode(first.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_in_the_same_thread_knows_what_was_said()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var first = await site.AskAsync(Trade);

        var second = await site.AskAsync("and in 2020?", Thread().Match(first).Groups[1].Value);

        Assert.Contains("$2.5 billion", second, StringComparison.Ordinal);
        Assert.Contains(Trade, second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_visitor_is_not_in_the_thread_even_with_its_name()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var thread = Thread().Match(await site.AskAsync(Trade)).Groups[1].Value;
        using var other = site.NewClient();

        using var response = await other.PostAsync("/", new FormUrlEncodedContent(
            [KeyValuePair.Create("thread", thread), KeyValuePair.Create("text", "and in 2020?")]));

        Assert.DoesNotContain(Trade, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_known_by_a_cookie_that_no_script_and_no_other_site_gets()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        using var response = await site.GetAsync("/");
        using var again = await site.GetAsync("/");

        Assert.Matches("^axisbot-visitor=[0-9a-f]{32}; .*path=/; samesite=strict; httponly$", Assert.Single(response.Headers.GetValues("Set-Cookie")));
        Assert.False(again.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_stream_gives_the_question_then_progress_then_the_answer()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        using var response = await site.PostAsync("/chat", ("text", Trade));
        var fragments = Fragments(await response.Content.ReadAsStringAsync());

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["asked", "progress", "progress", "progress", "reply"], fragments.Select(fragment => fragment.Kind));
        Assert.Contains("$3.2 billion", fragments[4].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_on_its_way_before_the_answer_is_known()
    {
        using var body = new MemoryStream();
        await using var services = new ServiceCollection().BuildServiceProvider();
        var replies = new StreamedReplies(new FragmentStream(body), new PageRenderer(services, NullLoggerFactory.Instance), "thread");

        await replies.ShowAsync(new Progress(Stage.Searching, "searching"), CancellationToken.None);
        var early = body.Length;
        await replies.SendAsync(ReplyOf(new Card { Kind = CardKind.Answer, Lead = new CardLine("It grew.") }), CancellationToken.None);
        var late = body.Length;
        await replies.ShowAsync(new Progress(Stage.Checking, "checking"), CancellationToken.None);

        Assert.True(early > 0);
        Assert.True(late > early);
        Assert.Equal(late, body.Length);
        Assert.True(replies.HasReplied);
    }

    [Theory]
    [InlineData("text", "", "Write a question first")]
    [InlineData("text", "   ", "Write a question first")]
    [InlineData("action", "launch.now", "That button is not known")]
    [InlineData("action", "sources.../../etc/passwd", "That button is not known")]
    public async Task What_cannot_be_asked_is_said_kindly(string field, string value, string expected)
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        using var form = await site.PostAsync("/", (field, value));
        using var stream = await site.PostAsync("/chat", (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        Assert.Contains(expected, await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Single(Fragments(await stream.Content.ReadAsStringAsync())).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_kept_in_the_field_to_be_shortened()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var question = string.Concat(Enumerable.Repeat("Why? ", 500)).Trim();

        using var response = await site.PostAsync("/", ("text", question));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("That is 2,499 characters. Ask in at most 2,000.", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{question}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_question_stays_text()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        using var form = await site.PostAsync("/", ("text", Hostile));
        using var stream = await site.PostAsync("/chat", ("text", Hostile));

        Assert.All(
            [await form.Content.ReadAsStringAsync(), .. Fragments(await stream.Content.ReadAsStringAsync()).Select(fragment => fragment.Content)],
            markup => AssertTame(markup));
    }

    [Fact]
    public async Task Commands_and_their_values_are_suggested_while_one_types()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var names = await site.ReadAsync("/suggest?text=/he");
        var values = await site.ReadAsync("/suggest?text=/help%20tra");
        var question = await site.ReadAsync("/suggest?text=how");

        using var named = JsonDocument.Parse(names);
        using var valued = JsonDocument.Parse(values);
        Assert.Equal("/help ", named.RootElement[0].GetProperty("value").GetString());
        Assert.Equal(25, valued.RootElement.GetArrayLength());
        Assert.Equal("/help tra 1", valued.RootElement[0].GetProperty("value").GetString());
        Assert.Equal("[]", question);
    }

    [Fact]
    public async Task What_browsers_keep_for_ever_is_named_by_its_content()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var paths = Asset().Matches(await site.ReadAsync("/")).Select(match => match.Value).Distinct().ToList();

        Assert.Equal(4, paths.Count);
        foreach (var path in paths)
        {
            using var response = await site.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }

        using var unknown = await site.GetAsync("/assets/chat.js");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Nothing_stands_in_a_page_that_its_policy_forbids()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        string[] pages = [await site.ReadAsync("/"), await site.AskAsync(Trade), await site.ReadAsync("/sources/lake.txt/2"), await site.ReadAsync("/figures?measure=trade")];

        Assert.All(pages, page => Assert.DoesNotMatch("""<script(?! src="/assets/)|<style|\sstyle=|\son[a-z]+=|javascript:""", page));
    }

    /// <summary>Nothing that a visitor wrote has become markup.</summary>
    private static void AssertTame(string markup)
    {
        Assert.DoesNotContain("<script>", markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</textarea>", markup, StringComparison.OrdinalIgnoreCase);
    }

    private static Reply ReplyOf(Card card) =>
        new(new MessageId("web", "1"), new MessageId("web", "1"), new Place("web", "", "somebody", "thread", PlaceKind.Direct), [card]);

    private static List<(string Kind, string Content)> Fragments(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!)
            .Select(fragment => (fragment["kind"], fragment["content"]))];

    [GeneratedRegex("name=\"thread\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Thread();

    [GeneratedRegex("value=\"(ask\\.[^\"]+)\" class=\"quiet\">([^<]+)<")]
    private static partial Regex Suggested();

    [GeneratedRegex("/assets/[a-z]+\\.[0-9a-f]{12}\\.[a-z]+")]
    private static partial Regex Asset();
}
