using System.Net;
using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;
using AxisBot.TestKit;
using AxisBot.Web.Cards;
using AxisBot.Web.Chat;
using AxisBot.Web.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Web;

public sealed partial class CardPartTests
{
    private static readonly PageRenderer Renderer = new(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);

    [Fact]
    public async Task A_card_shows_all_that_it_holds()
    {
        var page = WebUtility.HtmlDecode(await RenderAsync(Full("Peru"), "thread"));

        Assert.Contains("<strong class=\"mark bad\">Peru<span class=\"hidden\">:</span></strong>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Peru</h2>", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Source 1: Peru ¶3\">1</a>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Peru</dt><dd>Peru</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Peru</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("data-copy=\"“Peru” (Peru, Peru ¶3)\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"action\" value=\"helpful.a1\"", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"note\">Peru</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_has_no_buttons() =>
        Assert.DoesNotContain("<form", await RenderAsync(Full("Peru"), thread: null), StringComparison.Ordinal);

    [Fact]
    public async Task Figures_stand_to_the_right_and_names_and_years_do_not()
    {
        var page = await RenderAsync(new Card
        {
            Kind = CardKind.Comparison,
            Lead = new CardLine("Two."),
            Tables = [new CardTable("Two", ["Party", "Year", "Trade"], [["Peru", "2021", "$3 billion"], ["Chile", "2022", "about $4 billion"]])],
        });

        Assert.Contains("<td>Peru</td><td>2021</td><td class=\"number\">$3 billion</td>", Spaces().Replace(page, "><"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_without_a_source_is_no_link()
    {
        var page = await RenderAsync(new Card { Kind = CardKind.Answer, Lead = new CardLine("It grew.", [7]) });

        Assert.DoesNotContain("<a ", page, StringComparison.Ordinal);
    }

    [SharedFact]
    public async Task Hostile_texts_in_every_part_of_a_card_change_nothing_of_its_markup()
    {
        var tame = Structure(await RenderAsync(Full("Peru")));
        var texts = HostileTexts.FilesIn("web", "hostile_text").Where(file => file.Contains("xss", StringComparison.Ordinal) || file.Contains("blns.json", StringComparison.Ordinal))
            .SelectMany(HostileTexts.In).Where(text => text.Length > 0).Distinct().ToList();

        Assert.True(texts.Count > 1000);
        foreach (var text in texts)
        {
            Assert.Equal(tame, Structure(await RenderAsync(Full(text))));
        }
    }

    /// <summary>A card that says one thing in all its parts.</summary>
    private static Card Full(string text) => new()
    {
        Kind = CardKind.Verdict,
        Title = text,
        Lead = new CardLine(text, [1]),
        Mark = new CardMark(text, CardTone.Bad),
        Lines = [new CardLine(text)],
        Fields = [new CardField(text, text)],
        Chart = new CardChart(text, text, [new ChartPoint(text, 1, text), new ChartPoint(text, 2, text)]),
        Tables = [new CardTable(text, [text], [[text]])],
        Sources = [new CardSource(1, text, 3, text, text, IsVerbatim: true, 0, 4)],
        Actions = [new CardAction(CardActionKind.Helpful, text, "a1")],
        Note = text,
    };

    private static async Task<string> RenderAsync(Card card, string? thread = "thread") =>
        await Renderer.RenderAsync<CardPart>(new CardView(card, thread)) + await Renderer.RenderAsync<AskedPart>(card.Title ?? "");

    /// <summary>The markup without its texts, the values of its attributes, and the class that tells figures from names.</summary>
    private static string Structure(string markup) => Words().Replace(Values().Replace(markup, "\"\""), "><").Replace(" class=\"\"", "", StringComparison.Ordinal);

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Values();

    [GeneratedRegex(">[^<]*<")]
    private static partial Regex Words();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex Spaces();
}
