using System.Text;
using System.Text.Json;
using AxisBot.Answering.Writing;
using AxisBot.Conversations.Messages;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Web.Chat;
using AxisBot.Web.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Web;

/// <summary>The page while a model writes.</summary>
public sealed class WrittenChatTests
{
    private const string Trade = "How much was trade between Peru and Bolivia in 2021?";
    private const string Rose = "Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021.";

    [Fact]
    public async Task A_stream_shows_what_has_been_written_before_the_whole_answer()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), editor: new AnswerEditor(new Quill(Rose)));

        using var response = await site.PostAsync("/chat", ("text", Trade));
        var fragments = Fragments(await response.Content.ReadAsStringAsync());

        Assert.Equal(["asked", "progress", "progress", "progress", "written", "progress", "reply"], fragments.Select(fragment => fragment.Kind));
        Assert.Contains("$3.2 billion", fragments[4].Content, StringComparison.Ordinal);
        Assert.Contains("Written by quill-1 from these sources.", fragments[6].Content, StringComparison.Ordinal);
        var metrics = await site.ReadAsync("/metrics");
        Assert.Contains("axisbot_model_claims_total{outcome=\"passed\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("axisbot_model_tokens_total{way=\"read\"} 100\n", metrics, StringComparison.Ordinal);
        Assert.Contains("axisbot_progress_total{stage=\"writing\"} 1\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_model_is_counted_and_the_answer_is_there_all_the_same()
    {
        var quill = new Quill(Rose) { Failure = new WriterException(WriterFault.Busy, "busy") { Use = new TokenUse(7, 3) } };
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), editor: new AnswerEditor(quill));

        var page = await site.AskAsync(Trade);

        Assert.Contains("$3.2 billion", page, StringComparison.Ordinal);
        Assert.Contains("Composed from the articles; the model had too much to do.", page, StringComparison.Ordinal);
        var metrics = await site.ReadAsync("/metrics");
        Assert.Contains("axisbot_model_faults_total{fault=\"busy\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("axisbot_model_tokens_total{way=\"written\"} 3\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_sentence_is_text_and_nothing_is_shown_behind_the_answer()
    {
        using var body = new MemoryStream();
        await using var services = new ServiceCollection().BuildServiceProvider();
        var replies = new StreamedReplies(new FragmentStream(body), new PageRenderer(services, NullLoggerFactory.Instance), "thread");

        await replies.ShowAsync(new Progress(Stage.Writing, "writing") { Written = ["It grew.", "<img src=x onerror=alert(1)>\"'</div>"] }, CancellationToken.None);
        var (kind, content) = Assert.Single(Fragments(Encoding.UTF8.GetString(body.ToArray())));

        Assert.Equal("written", kind);
        Assert.Contains("<p>It grew.</p>", content, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", content, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", content, StringComparison.Ordinal);
    }

    private static List<(string Kind, string Content)> Fragments(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!)
            .Select(fragment => (fragment["kind"], fragment["content"]))];
}
