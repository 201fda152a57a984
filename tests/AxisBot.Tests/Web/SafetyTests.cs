using System.Net;
using System.Net.Sockets;
using System.Text;
using AxisBot.TestKit.Libraries;
using AxisBot.Web;
using AxisBot.Web.Guarding;

namespace AxisBot.Tests.Web;

public sealed class SafetyTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sources")]
    [InlineData("/sources/lake.txt/2")]
    [InlineData("/sources/none/1")]
    [InlineData("/figures")]
    [InlineData("/figures.csv")]
    [InlineData("/digest")]
    [InlineData("/digest?date=x")]
    [InlineData("/sources/lake.txt")]
    [InlineData("/health/live")]
    [InlineData("/metrics")]
    [InlineData("/suggest?text=/")]
    [InlineData("/nowhere")]
    public async Task Every_answer_tells_the_browser_how_little_it_needs(string path)
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        using var response = await site.GetAsync(path);

        Assert.Equal(SafeHeaders.Policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.2", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("axis.example", HttpStatusCode.OK)]
    [InlineData("inside.example:5080", HttpStatusCode.OK)]
    [InlineData("OTHER.example", HttpStatusCode.OK)]
    public async Task Only_names_of_its_own_reach_the_page(string host, HttpStatusCode expected)
    {
        await using var site = await Site.OfAsync(
            Some.Corpus(Lake.Articles), new WebSettings { PublicUrl = new Uri("https://axis.example/"), AllowedHosts = ["inside.example", "other.example:8080"] });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sources") { Headers = { Host = host } };

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.DoesNotContain("evil", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", null, false)]
    [InlineData("http://127.0.0.1:1", null, false)]
    [InlineData("null", null, false)]
    [InlineData("null", "cross-site", false)]
    [InlineData("null", "same-origin", true)]
    [InlineData(null, "cross-site", false)]
    [InlineData(null, "same-site", false)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "none", true)]
    [InlineData(null, null, true)]
    [InlineData("own", null, true)]
    [InlineData("own", "same-origin", true)]
    [InlineData("own", "cross-site", false)]
    [InlineData("https://axis.example", "same-origin", true)]
    public async Task Only_the_page_itself_may_post(string? origin, string? fetchedFrom, bool isTaken)
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), new WebSettings { PublicUrl = new Uri("https://axis.example/bot") });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat") { Content = new FormUrlEncodedContent([KeyValuePair.Create("text", "hello")]) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? site.Address.GetLeftPart(UriPartial.Authority) : origin);
        }

        if (fetchedFrom is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", fetchedFrom);
        }

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task More_than_a_question_is_turned_away_with_advice()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        using var response = await site.PostAsync("/", ("text", new string('a', 1_000_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("at most 2,000 characters", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "text")]
    [InlineData("/chat", "text")]
    [InlineData("/nowhere", "text")]
    [InlineData("/sources", "text")]
    public async Task Whoever_is_turned_away_unread_is_told_that_the_connection_ends(string path, string field)
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        using var refused = await site.PostAsync(path, (field, new string('a', 40_000)));

        Assert.False(refused.IsSuccessStatusCode);
        Assert.True(refused.Headers.ConnectionClose);
    }

    [Fact]
    public async Task Whoever_was_turned_away_is_served_the_next_time()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        for (var i = 0; i < 20; i++)
        {
            using var refused = await site.PostAsync("/", ("text", new string('a', i % 2 == 0 ? 40_000 : 1_000_000)));
            using var served = await site.PostAsync("/", ("text", "hello"));

            Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.OK), (refused.StatusCode, served.StatusCode));
        }
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_bounded_too()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        using var client = new TcpClient();
        await client.ConnectAsync(site.Address.Host, site.Address.Port);
        var stream = client.GetStream();
        var piece = new string('a', 0x4000);
        var request = $"POST /chat HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n{string.Concat(Enumerable.Repeat($"4000\r\n{piece}\r\n", 3))}0\r\n\r\n";

        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x", "no form at all", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", "a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9", HttpStatusCode.BadRequest)]
    public async Task What_is_no_form_of_the_page_is_turned_away(string contentType, string body, HttpStatusCode expected)
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);

        using var response = await site.Client.PostAsync("/chat", content);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_used_the_wrong_way_says_which_way_is_right()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/figures");

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_head_of_a_page_comes_without_the_page()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        using var request = new HttpRequestMessage(HttpMethod.Head, "/sources");

        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_goes_wrong_is_shown_by_its_number_and_logged_without_its_words()
    {
        using var logs = new LogBook();
        await using var site = await Site.OfAsync(new BrokenLibrary(), logs: logs);

        using var response = await site.GetAsync("/sources");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var line = Assert.Single(logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(line.Split(' ')[2], page, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", page, StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenLibrary.Secret, page + string.Concat(logs.Lines), StringComparison.Ordinal);
        Assert.Equal(SafeHeaders.Policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_ends_with_a_number_to_ask_by()
    {
        using var logs = new LogBook();
        await using var site = await Site.OfAsync(new BrokenLibrary(), logs: logs);

        using var response = await site.PostAsync("/chat", ("text", "How much zinc?"));
        var last = (await response.Content.ReadAsStringAsync()).TrimEnd().Split('\n')[^1];

        Assert.StartsWith("{\"kind\":\"reply\"", last, StringComparison.Ordinal);
        var number = System.Text.RegularExpressions.Regex.Match(last, "this number: ([0-9a-f]{8})").Groups[1].Value;
        Assert.NotEmpty(number);
        Assert.Contains(logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(number, StringComparison.Ordinal));
        Assert.DoesNotContain(BrokenLibrary.Secret, last + string.Concat(logs.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_comes_by_TLS_gets_a_cookie_for_TLS_alone()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), new WebSettings { PublicUrl = new Uri("https://axis.example/") });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "axis.example" } };

        using var response = await site.Client.SendAsync(request);

        Assert.Contains("; secure;", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_manages_no_channel()
    {
        await using var site = await Site.OfAsync(Lake.Articles);

        var subscribed = await site.AskAsync("/digest subscribe 09:00");
        var preview = await site.AskAsync("/digest preview");

        Assert.Contains("Only those who manage this channel can set its digest.", subscribed, StringComparison.Ordinal);
        Assert.Contains("The figure of the day", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobodys_words_are_logged()
    {
        using var logs = new LogBook();
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), logs: logs);

        await site.AskAsync("How much zinc has the canary?");
        await site.ReadAsync("/suggest?text=/help+canary");
        (await site.PostAsync("/chat", ("text", "canary"))).Dispose();
        (await site.PostAsync("/chat", ("action", "canary"))).Dispose();

        Assert.NotEmpty(logs.Lines);
        Assert.DoesNotContain(logs.Lines, line => line.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }
}
