using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.Conversations.Digests;
using AxisBot.Knowledge.Disagreements;

namespace AxisBot.Tests.Conversations.Cards;

public sealed class CardSnapshotTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("answer", CardKind.Answer, "ask How much zinc did Peru export to Bolivia in 2022?")]
    [InlineData("answer-computed", CardKind.Answer, "ask How did trade between Peru and Bolivia change from 2020 to 2021?")]
    [InlineData("refusal", CardKind.Refusal, "ask How much was trade between Peru and Bolivia in 2019?")]
    [InlineData("conflict", CardKind.Disagreement, "ask Do the articles agree on trade between Peru and Bolivia in 2021?")]
    [InlineData("verdict", CardKind.Verdict, "check Peru exported 500,000 tonnes of zinc to Bolivia in 2022.")]
    [InlineData("fact", CardKind.Fact, "fact zinc")]
    [InlineData("series", CardKind.Series, "fact trade Peru Bolivia 2021")]
    [InlineData("comparison", CardKind.Comparison, "compare exports of Peru to Chile in 2021 with trade of Peru and Bolivia in 2020")]
    [InlineData("comparison-refused", CardKind.Notice, "compare zinc exports of Peru with oil imports of Bolivia")]
    [InlineData("timeline", CardKind.Timeline, "timeline Bolivia")]
    [InlineData("sources", CardKind.Sources, "sources")]
    [InlineData("sources-article", CardKind.Sources, "sources 2")]
    [InlineData("digest", CardKind.Digest, "digest preview")]
    [InlineData("help", CardKind.Help, "help")]
    [InlineData("help-command", CardKind.Help, "help compare")]
    [InlineData("notice", CardKind.Notice, "fact ufos")]
    public void Every_card_is_a_whole_text(string name, CardKind kind, string typed)
    {
        Assert.Equal(kind, _desk.Card(typed).Kind);
        Snapshot.Match($"{name}.txt", _desk.Text(typed));
    }

    [Fact]
    public void The_status_is_a_whole_text()
    {
        var card = _desk.Status();

        Assert.Equal(CardKind.Status, card.Kind);
        Snapshot.Match("status.txt", CardText.Write(card));
    }

    [Fact]
    public void A_disagreement_gives_each_value_with_its_source()
    {
        var conflict = _desk.Corpus.Disagreements.First(disagreement => disagreement.Kind == DisagreementKind.Conflict);
        var card = DisagreementCard.Of(conflict);

        Assert.Equal(conflict.Figures.Count, card.Tables[0].Rows.Count);
        Snapshot.Match("disagreement.txt", CardText.Write(card));
    }

    [Fact]
    public void A_digest_tells_what_changed()
    {
        var before = Desk.Over(("bank.txt", "The bank\nTrade between Peru and Bolivia was $4 billion in 2021.\nIn 2020 Peru sold 10 ships to Chile."));
        var issue = DigestEditor.Compile(new DateOnly(2030, 1, 2), _desk.Now, before.Known);

        Snapshot.Match("digest-changes.txt", CardText.Write(DigestCard.Of(issue)[0]));
    }

    [Fact]
    public void A_series_is_drawn() => Snapshot.Match("series.svg", ChartDrawing.Svg(_desk.Card("fact trade Peru Bolivia 2021").Chart!));
}
