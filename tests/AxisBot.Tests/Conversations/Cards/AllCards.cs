using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;

namespace AxisBot.Tests.Conversations.Cards;

/// <summary>A card of every kind, as the invented library gives it.</summary>
internal static class AllCards
{
    private static readonly Desk Desk = new();

    /// <summary>The names of the cards with what is typed for them; what nobody can type is made below.</summary>
    private static readonly (string Name, string Typed)[] Typed =
    [
        ("answer", "ask How much zinc did Peru export to Bolivia in 2022?"),
        ("answer-computed", "ask How did trade between Peru and Bolivia change from 2020 to 2021?"),
        ("refusal", "ask How much was trade between Peru and Bolivia in 2019?"),
        ("conflict", "ask Do the articles agree on trade between Peru and Bolivia in 2021?"),
        ("verdict", "check Peru exported 500,000 tonnes of zinc to Bolivia in 2022."),
        ("fact", "fact zinc"),
        ("series", "fact trade Peru Bolivia 2021"),
        ("comparison", "compare exports of Peru to Chile in 2021 with trade of Peru and Bolivia in 2020"),
        ("timeline", "timeline Bolivia"),
        ("sources", "sources"),
        ("sources-article", "sources 2"),
        ("help", "help"),
        ("help-command", "help compare"),
        ("notice", "fact ufos"),
    ];

    public static TheoryData<string> Names => new(Typed.Select(card => card.Name).Concat(["digest", "status"]));

    public static Card Of(string name) => name switch
    {
        "digest" => DigestCard.Of(DigestEditor.Compile(
            new DateOnly(2030, 1, 2), Desk.Now, Desk.Over(("bank.txt", "The bank\nTrade between Peru and Bolivia was $4 billion in 2021.\nIn 2020 Peru sold 10 ships to Chile.")).Known))[0],
        "status" => Desk.Status(),
        _ => Desk.Card(Typed.Single(card => card.Name == name).Typed),
    };
}
