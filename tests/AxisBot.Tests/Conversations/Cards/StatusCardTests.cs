using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Outages;

namespace AxisBot.Tests.Conversations.Cards;

public sealed class StatusCardTests
{
    [Theory]
    [InlineData("the database /var/lib/axis bot/axisbot.db", "the database axisbot.db")]
    [InlineData("""the database C:\Users\ana\axisbot.db""", "the database axisbot.db")]
    [InlineData("the database axisbot of db.example", "the database axisbot of db.example")]
    [InlineData("the memory of this program", "the memory of this program")]
    public void A_channel_is_not_shown_the_folders_of_the_machine(string name, string shown)
    {
        var desk = Desk.Over(("lake.txt", "The lake\nPeru exported 5 tonnes of zinc to Bolivia in 2022."));

        var card = StatusCard.Of(desk.Corpus, "library", "1.2.3", new Kept(name), null, null);

        Assert.Equal(shown, card.Fields.Single(field => field.Name == "state kept in").Value);
    }

    private sealed record Kept(string Name) : IStateHealth
    {
        public string? Wrong => null;
    }
}
