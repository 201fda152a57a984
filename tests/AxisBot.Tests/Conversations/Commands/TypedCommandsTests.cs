namespace AxisBot.Tests.Conversations.Commands;

public sealed class TypedCommandsTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("/fact trade of Peru", "fact", "topic=trade of Peru")]
    [InlineData("!fact trade", "fact", "topic=trade")]
    [InlineData("fact: trade", "fact", "topic=trade")]
    [InlineData("Fact:trade", "fact", "topic=trade")]
    [InlineData("  /FACT\ttrade  ", "fact", "topic=trade")]
    [InlineData("/fact \"trade of Peru\"", "fact", "topic=trade of Peru")]
    [InlineData("/fact “trade of Peru”", "fact", "topic=trade of Peru")]
    [InlineData("/check \"no limits\" was said", "check", "claim=\"no limits\" was said")]
    [InlineData("/fact \"not closed", "fact", "topic=\"not closed")]
    [InlineData("/compare zinc of Peru with tea", "compare", "one=zinc of Peru with tea")]
    [InlineData("/compare \"zinc of Peru\" \"tea\"", "compare", "one=zinc of Peru|other=tea")]
    [InlineData("/sources 2 20", "sources", "article=2|from=20")]
    [InlineData("/sources", "sources", "")]
    [InlineData("/digest subscribe 09:00 Europe/Lisbon", "digest", "action=subscribe|time=09:00|zone=Europe/Lisbon")]
    [InlineData("/forget me", "forget me", "")]
    [InlineData("/forget-me", "forget me", "")]
    [InlineData("forget me:", "forget me", "")]
    [InlineData("/help forget me", "help", "command=forget me")]
    [InlineData("help", "help", "")]
    [InlineData("Help fact", "help", "command=fact")]
    [InlineData("status", "status", "")]
    [InlineData("Sources.", "sources", "")]
    [InlineData("sources 2", "sources", "article=2")]
    [InlineData("sources lake.md 3", "sources", "article=lake.md|from=3")]
    [InlineData("digest subscribe 09:00", "digest", "action=subscribe|time=09:00")]
    [InlineData("forget me", "forget me", "")]
    [InlineData("fact trade of Peru", "fact", "topic=trade of Peru")]
    [InlineData("timeline of Peru", "timeline", "topic=of Peru")]
    public void A_command_is_read_with_its_arguments(string text, string command, string arguments)
    {
        var read = _desk.Typed.Read(text);

        Assert.Null(read!.Complaint);
        Assert.Equal(command, read.Command!.Name);
        Assert.Equal(arguments, string.Join('|', read.Arguments.Select(argument => $"{argument.Key}={argument.Value}")));
    }

    [Theory]
    [InlineData("How much was trade in 2021?")]
    [InlineData("fact check: trade fell")]
    [InlineData("My question: how much?")]
    [InlineData("!!!")]
    [InlineData("!important news")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("factual: no")]
    [InlineData("status of the talks")]
    [InlineData("sources of income in Peru")]
    [InlineData("help me with the trade of Peru")]
    [InlineData("digest the article for me")]
    [InlineData("fact check trade fell")]
    [InlineData("fact or fiction: trade fell")]
    [InlineData("timeline of what?")]
    [InlineData("check trade fell")]
    [InlineData("forget me not")]
    public void What_is_no_command_is_left_to_be_asked(string text) => Assert.Null(_desk.Typed.Read(text));

    [Theory]
    [InlineData("/fcat trade", "There is no command “fcat”; did you mean “fact”?")]
    [InlineData("!chek x", "There is no command “chek”; did you mean “check”?")]
    [InlineData("/time", "There is no command “time”; did you mean “timeline”?")]
    [InlineData("/forget", "There is no command “forget”; did you mean “forget me”?")]
    [InlineData("/xyzzy", "There is no command “xyzzy”; “help” lists those there are.")]
    [InlineData("/fact", "“fact” needs <topic>: what the figure is about: what it measures, whose it is, when. It is written: fact <topic>")]
    [InlineData("/digest sing", "“sing” is no action of “digest”; it can be preview, subscribe, unsubscribe, time.")]
    [InlineData("/forget me not", "“not” is too much for “forget me”; it is written: forget me")]
    public void What_cannot_be_done_is_said_with_the_way_out(string text, string complaint)
    {
        var read = _desk.Typed.Read(text);

        Assert.Null(read!.Command);
        Assert.Equal(complaint, read.Complaint);
    }

    [Fact]
    public void A_complaint_repeats_no_more_than_a_few_words()
    {
        var complaint = _desk.Typed.Read($"/{new string('x', 5000)} @everyone")!.Complaint!;

        Assert.True(complaint.Length < 150);
        Assert.DoesNotContain('@', _desk.Typed.Read("/@everyone")?.Complaint ?? "");
    }
}
