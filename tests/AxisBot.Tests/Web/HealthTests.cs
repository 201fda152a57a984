using System.Net;
using System.Text.RegularExpressions;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Architecture;
using AxisBot.Web.Metrics;

namespace AxisBot.Tests.Web;

public sealed partial class HealthTests
{
    [Fact]
    public async Task It_is_ready_once_the_library_has_been_read()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var ready = HttpStatusCode.ServiceUnavailable;
        for (var tries = 0; tries < 10_000 && ready != HttpStatusCode.OK; tries++)
        {
            using var response = await site.GetAsync("/health/ready");
            ready = response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, ready);
        Assert.Equal("live\n", await site.ReadAsync("/health/live"));
    }

    [Fact]
    public async Task It_lives_but_is_not_ready_while_there_is_no_library()
    {
        await using var site = await Site.OfAsync(new BrokenLibrary());

        using var live = await site.GetAsync("/health/live");
        using var ready = await site.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.StartsWith("not ready: the library ", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_answered_and_refused_is_counted()
    {
        var corpus = Some.Corpus(Lake.Articles);
        await using var site = await Site.OfAsync(corpus);
        await site.AskAsync("What was the trade between Peru and Bolivia in 2021?");
        await site.AskAsync("");
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/chat") { Headers = { { "Origin", "https://evil.example" } } };
        (await site.Client.SendAsync(foreign)).Dispose();
        await site.ReadAsync("/health/ready");

        var metrics = await site.ReadAsync("/metrics");

        Assert.Contains("axisbot_questions_total{surface=\"web\",sort=\"text\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("axisbot_answers_total{surface=\"web\",kind=\"answer\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("axisbot_refused_requests_total{reason=\"unusable_form\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("axisbot_refused_requests_total{reason=\"foreign_origin\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("axisbot_answer_seconds_bucket{le=\"+Inf\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("axisbot_answer_seconds_count 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains($"axisbot_figures {corpus.Ledger.Figures.Count}\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_are_in_the_format_of_Prometheus()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        await site.AskAsync("What was the trade between Peru and Bolivia in 2021?");

        using var response = await site.GetAsync("/metrics");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", $"{response.Content.Headers.ContentType}");
        Assert.All(lines, line => Assert.Matches(Line(), line));
        Assert.Contains("# TYPE axisbot_answer_seconds histogram", lines);
    }

    [Fact]
    public async Task What_is_counted_is_told_in_the_documents_and_what_they_tell_is_counted()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var table = await File.ReadAllLinesAsync(Repository.PathTo("docs", "metrics.md"));
        var told = table.Select(line => Told().Match(line)).Where(match => match.Success).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}").Order(StringComparer.Ordinal);

        var metrics = await site.ReadAsync("/metrics");

        Assert.Equal(told, metrics.Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line["# TYPE ".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_label_is_escaped() => Assert.Equal(
        """one="a\\b\"c\nd",two="2" """.TrimEnd(),
        PrometheusText.Labels([new("one", "a\\b\"c\nd"), new("two", 2)]));

    [GeneratedRegex("^\\| `([a-z_]+)` \\| ([a-z]+) \\| [a-z]+ \\|")]
    private static partial Regex Told();

    [GeneratedRegex("""^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.E+-]+)$""")]
    private static partial Regex Line();
}
