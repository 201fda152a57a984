namespace AxisBot.Tests.Answering.Conversing;

public class MultiHopTests
{
    [Fact]
    public void Who_is_described_is_looked_up_and_then_asked_about()
    {
        var answer = Newsroom.Ask.Answer("The country that leased tea barges to Tanzania: how much oil did it import from Oman in May 2023?");
        Assert.StartsWith("30,000 barrels of oil per day (", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Kenya: Kenya has leased 45 tea barges", answer.Claims[^1].Text, StringComparison.Ordinal);
        Assert.Equal(["tea.md ¶7", "tea.md ¶8"], answer.Citations.Select(citation => citation.ToString()));
    }

    [Fact]
    public void A_described_person_is_looked_up_by_name()
    {
        var ask = Ask.Of("The observatory\nThe astronomer Tuvshin warned that the mirror is cracked.\nTuvshin was born in Khovd in 1970.\nThe mirror was cast in Jena.");
        var answer = ask.Answer("The person who warned that the mirror is cracked: when was he born?");
        Assert.Contains("1970", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Tuvshin: ", answer.Claims[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_question_takes_no_hop() =>
        Assert.DoesNotContain(Newsroom.Ask.Answer("How many tea barges did Kenya lease to Tanzania?").Claims, claim => claim.Text.StartsWith("Kenya: ", StringComparison.Ordinal));

    [Fact]
    public void Of_two_parties_the_one_beside_the_description_is_meant() => Assert.StartsWith(
        "About 330 drones",
        Ask.Of("Watch\nWhen Peru vetoed the extension of the monitoring, Chile abstained.\nPeru makes about 330 drones a month. Chile makes 20 drones a month.")
            .Lead("The country that vetoed the monitoring: how many drones does it make a month?"),
        StringComparison.Ordinal);
}
