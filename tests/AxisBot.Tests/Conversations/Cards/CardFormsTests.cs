using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AxisBot.Conversations.Cards;
using AxisBot.Rendering;
using AxisBot.Web.Cards;
using AxisBot.Web.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Conversations.Cards;

/// <summary>Every kind of card in each of its forms.</summary>
public sealed partial class CardFormsTests
{
    /// <summary>As little room as any surface that we know leaves for a message.</summary>
    private static readonly CardLimits Tightest = new(1000, 40, 80);

    private const int TerminalWidth = 80;

    private static readonly PageRenderer Renderer = new(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);

    public static TheoryData<string> Names => AllCards.Names;

    [Fact]
    public void There_is_a_card_of_every_kind() => Assert.Equal(
        Enum.GetValues<CardKind>(), ((IEnumerable<object[]>)AllCards.Names).Select(row => AllCards.Of((string)row[0]).Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task On_the_page(string name)
    {
        var markup = await RenderAsync(AllCards.Of(name));
        using var writer = new StringWriter();
        new HtmlParser().ParseDocument(markup).Body!.FirstElementChild!.ToHtml(writer, new PrettyMarkupFormatter { Indentation = "  " });

        Snapshot.Match($"html/{name}.html", writer.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_a_terminal(string name)
    {
        using var output = new StringWriter();
        new TerminalPrinter(output, TerminalWidth, isColoured: true).Print([AllCards.Of(name)]);

        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, line => Assert.True(Escapes().Replace(line, "").Length <= TerminalWidth, $"too wide: {line}"));
        Snapshot.Match($"terminal/{name}.txt", string.Join('\n', lines.Select(line => line.Replace('\e', '␛').TrimEnd())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Where_there_is_hardly_any_room(string name)
    {
        var card = AllCards.Of(name);
        var fitted = CardFitter.Fit(card, Tightest);

        Assert.Equal(card.Sources.Select(source => (source.Number, source.Place)), fitted.Sources.Select(source => (source.Number, source.Place)));
        Snapshot.Match($"tight/{name}.txt", CardText.Write(fitted));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_number_line_and_citation_stands_in_the_plain_text_and_on_the_page(string name)
    {
        var card = AllCards.Of(name);
        var text = CardText.Write(card);
        var page = Spaces().Replace(new HtmlParser().ParseDocument(await RenderAsync(card)).Body!.TextContent, " ");

        Assert.NotEmpty(PartsOf(card));
        Assert.All(PartsOf(card), part =>
        {
            Assert.Contains(SafeText.OneLine(part), text, StringComparison.Ordinal);
            Assert.Contains(Numbered().Replace(Spaces().Replace(part, " "), "$1 "), page, StringComparison.Ordinal);
        });
        Assert.All(card.Lines.Append(card.Lead), line => Assert.Contains(SafeText.OneLine(line.Marked), text, StringComparison.Ordinal));
        Assert.All(card.Lines.Append(card.Lead).SelectMany(line => line.Sources), number => Assert.Contains($"[{number}] {card.Sources[number - 1].Place}", text, StringComparison.Ordinal));
    }

    /// <summary>All that a card says; buttons and the numbers of its sources apart.</summary>
    private static List<string> PartsOf(Card card) =>
    [
        .. card.Lines.Append(card.Lead).Select(line => line.Text),
        .. new[] { card.Title, card.Mark?.Word, card.Note, card.Chart?.Title, card.Chart?.Unit }.OfType<string>(),
        .. card.Fields.SelectMany(field => new[] { field.Name, field.Value }),
        .. card.Chart?.Points.SelectMany(point => new[] { point.Label, point.Text }) ?? [],
        .. card.Tables.SelectMany(table => table.Rows.SelectMany(row => row).Concat(table.Columns).Append(table.Title)),
        .. card.Sources.SelectMany(source => new[] { source.Words, source.Title, source.Place }),
    ];

    private static Task<string> RenderAsync(Card card) => Renderer.RenderAsync<CardPart>(new CardView(card, "thread"));

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Escapes();

    /// <summary>The number before a place, which the page shows as a link without brackets.</summary>
    [GeneratedRegex(@"^\[(\d+)\] ")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
