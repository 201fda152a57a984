using System.Net;
using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Web;

public sealed partial class DigestPagesTests
{
    [Fact]
    public async Task The_issue_of_today_is_shown_with_its_sources()
    {
        var corpus = Some.Corpus(Lake.Articles);
        await using var site = await Site.OfAsync(corpus, time: new FakeTime());

        var page = WebUtility.HtmlDecode(await site.ReadAsync("/digest"));

        var cards = DigestCard.Of(DigestEditor.Compile(new DateOnly(2030, 1, 1), new LibrarySnapshot(new PassageIndex(corpus)), DigestPast.None));
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Contains(card.Lead.Text, page, StringComparison.Ordinal));
        Assert.Contains("Digest of 1 January 2030", page, StringComparison.Ordinal);
        Assert.Matches("<a class=\"cite\" href=\"/sources/", page);
        Assert.Contains("<a href=\"/digest\" aria-current=\"page\">Digest</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_can_be_chosen_and_the_days_beside_it_are_linked()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), time: new FakeTime());

        var page = await site.ReadAsync("/digest?date=2028-02-29");

        Assert.Contains("Digest of 29 February 2028", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2028-02-29\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/digest?date=2028-02-28\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/digest?date=2028-03-01\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/digest\">Today</a>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2027-02-29")]
    [InlineData("29.02.2028")]
    [InlineData("2028-2-9")]
    [InlineData("1999-12-31")]
    [InlineData("2100-01-01")]
    [InlineData("2028-02-29T00:00")]
    [InlineData("2028-02-29&date=2028-02-28")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_is_no_day_is_refused_with_an_example_of_one(string date)
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), time: new FakeTime());

        using var response = await site.GetAsync($"/digest?date={date}");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("That is no day from 2000-01-01 to 2099-12-31. Write it as year, month and day, such as 2030-01-01.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<article", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_an_issue_changes_nothing_about_it_or_those_that_follow()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), time: new FakeTime());
        string[] days = ["/digest?date=2030-01-01", "/digest?date=2030-01-02", "/digest?date=2030-01-03"];
        var before = await Task.WhenAll(days.Select(site.ReadAsync));

        var after = await Task.WhenAll(days.Reverse().Select(site.ReadAsync));

        Assert.Equal(before.Select(WithoutThread), after.Reverse().Select(WithoutThread));
    }

    [Fact]
    public async Task Every_button_of_an_issue_leads_to_an_answer()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), time: new FakeTime());
        var page = await site.ReadAsync("/digest");
        var codes = Code().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(codes);
        foreach (var code in codes)
        {
            using var response = await site.PostAsync("/", ("action", code), ("thread", Thread().Match(page).Groups[1].Value));
            var answer = await response.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("<article class=\"card ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("no longer", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("older version", answer, StringComparison.Ordinal);
        }
    }

    private static string WithoutThread(string page) => Thread().Replace(page, "");

    [GeneratedRegex("name=\"action\" value=\"([^\"]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("name=\"thread\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Thread();
}
