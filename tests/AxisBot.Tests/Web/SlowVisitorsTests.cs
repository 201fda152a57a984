using System.Text;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Web.Wire;
using AxisBot.Web.Serving;

namespace AxisBot.Tests.Web;

/// <summary>Visitors who dawdle, and visitors who bring too much, over bare connections to the real server.</summary>
public sealed class SlowVisitorsTests
{
    private const string Unfinished = "GET /sources HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

    /// <summary>The shortest patience that the server can have.</summary>
    private static readonly Patience Short = new() { Head = TimeSpan.FromSeconds(1), Grace = TimeSpan.FromSeconds(1.5), Idle = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task Many_who_never_finish_their_request_keep_nobody_from_being_served()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        var slow = await OpenAsync(site.Address, 200, Unfinished);

        Assert.Contains("lake.txt", await site.ReadAsync("/sources"), StringComparison.Ordinal);
        Assert.Contains("$3.2 billion", await site.AskAsync("What was the trade between Peru and Bolivia in 2021?"), StringComparison.Ordinal);

        slow.ForEach(connection => connection.Dispose());
    }

    [Fact]
    public async Task Those_who_take_every_connection_lose_them_again_and_others_are_served()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), patience: Short with { MostConnections = 20 });
        var slow = await OpenAsync(site.Address, 20, Unfinished);

        foreach (var connection in slow)
        {
            await connection.UntilClosedAsync();
        }

        Assert.Contains("lake.txt", await site.ReadAsync("/sources"), StringComparison.Ordinal);
        slow.ForEach(connection => connection.Dispose());
    }

    [Fact]
    public async Task A_head_that_does_not_end_is_refused_and_its_connection_closed()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), patience: Short);
        using var connection = new RawConnection(site.Address);

        await connection.SendAsync(Encoding.ASCII.GetBytes(Unfinished));
        var answer = await connection.ReadAsync();

        Assert.Equal(408, answer.Status);
        Assert.True(answer.IsLast);
    }

    [Fact]
    public async Task A_body_that_trickles_is_refused()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), patience: Short);
        using var connection = new RawConnection(site.Address);

        await connection.SendAsync(Encoding.ASCII.GetBytes(
            "POST /chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntext=W"));
        var answer = await connection.ReadAsync();

        Assert.Equal(408, answer.Status);
    }

    [Theory]
    [InlineData("GET /", " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414)]
    [InlineData("GET /suggest?text=", " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414)]
    [InlineData("GET /figures?party=", " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: axisbot-visitor=", "\r\n\r\n", 431)]
    public async Task A_megabyte_where_a_line_should_be_is_refused_before_it_has_arrived(string before, string after, int expected)
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        using var connection = new RawConnection(site.Address);
        var whole = Encoding.ASCII.GetBytes($"{before}{new string('a', 1_000_000)}{after}");

        await connection.SendAsync(whole[..(20 * 1024)]);
        var answer = await connection.ReadAsync();

        Assert.Equal(expected, answer.Status);
        Assert.True(answer.IsLast);
        Assert.Contains("lake.txt", await site.ReadAsync("/sources"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_headers_than_any_browser_sends_are_refused()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        using var connection = new RawConnection(site.Address);
        var headers = string.Concat(Enumerable.Range(0, 100).Select(i => $"X-{i}: a\r\n"));

        var answer = await connection.AskAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"));

        Assert.Equal(431, answer.Status);
    }

    [Fact]
    public async Task A_body_that_says_that_it_is_too_long_is_refused_before_it_comes()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        using var connection = new RawConnection(site.Address);

        var answer = await connection.AskAsync(
            "POST /chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000000\r\n\r\n"u8.ToArray());

        Assert.Equal(413, answer.Status);
    }

    private static async Task<List<RawConnection>> OpenAsync(Uri address, int count, string begun)
    {
        var connections = new List<RawConnection>();
        for (var i = 0; i < count; i++)
        {
            connections.Add(new RawConnection(address));
            await connections[^1].SendAsync(Encoding.ASCII.GetBytes(begun));
        }

        return connections;
    }
}
