using AxisBot.Conversations.Cards;
using AxisBot.TestKit.Libraries;
using AxisBot.Web;
using AxisBot.Web.Sources;

namespace AxisBot.Tests.Web;

public sealed class PublicLinksTests
{
    private static readonly CardSource Source = new(1, "the lake #1.txt", 3, "The lake", "It rose.", IsVerbatim: true, 4, 8);

    [Theory]
    [InlineData("https://axis.example/", "https://axis.example/sources/the%20lake%20%231.txt/3?from=4&length=8#p3")]
    [InlineData("https://axis.example", "https://axis.example/sources/the%20lake%20%231.txt/3?from=4&length=8#p3")]
    [InlineData("http://axis.example:8080/bot/", "http://axis.example:8080/bot/sources/the%20lake%20%231.txt/3?from=4&length=8#p3")]
    public void A_source_is_linked_to_its_words_below_the_public_address(string address, string expected) =>
        Assert.Equal(expected, new PublicLinks(new WebSettings { PublicUrl = new Uri(address) }).Find(Source)?.AbsoluteUri);

    [Fact]
    public void Without_a_public_address_or_without_a_page_there_is_no_link()
    {
        Assert.Null(new PublicLinks(new WebSettings()).Find(Source));
        Assert.Null(new PublicLinks(new WebSettings { PublicUrl = new Uri("https://axis.example/"), Enabled = false }).Find(Source));
    }

    [Fact]
    public async Task The_page_links_to_itself_whatever_its_public_address_is()
    {
        await using var site = await Site.OfAsync(Some.Corpus(Lake.Articles), new WebSettings { PublicUrl = new Uri("https://axis.example/") });

        var answer = await site.AskAsync("What was the trade between Peru and Bolivia in 2021?");

        Assert.Matches("href=\"/sources/lake\\.txt/2\\?from=", answer);
        Assert.DoesNotContain("axis.example", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("axis.example", await site.ReadAsync("/figures") + await site.ReadAsync("/digest"), StringComparison.Ordinal);
    }
}
