using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;
using AxisBot.TestKit.Models;

namespace AxisBot.Tests.Models;

public sealed class WritingTests
{
    public static TheoryData<ModelWire> Wires => Desk.Wires;

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Claims_come_in_order_with_their_sources_and_what_they_cost(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire);

        var use = await desk.WriteAsync();

        Assert.Equal("Sales of bicycles rose to over 4,120 in 2024, according to the guild.", desk.Claims[0].Text);
        Assert.Equal([1], desk.Claims[0].Sources);
        Assert.Equal(3, desk.Claims.Count);
        Assert.Equal(new TokenUse(321, 45), use);
        Assert.True(desk.Writer.KeepsToSchema);
        Assert.Empty(desk.Logged);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task A_claim_is_given_away_before_the_rest_is_written(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire);
        desk.Model.Next(new ModelAct(Conduct.WaitsAfterFirst));
        var first = new TaskCompletionSource<WrittenClaim>(TaskCreationOptions.RunContinuationsAsynchronously);

        var writing = desk.Writer.WriteAsync(
            Desk.Order,
            (claim, _) =>
            {
                first.TrySetResult(claim);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None);
        var claim = await first.Task;

        Assert.StartsWith("Sales of bicycles", claim.Text, StringComparison.Ordinal);
        Assert.False(writing.IsCompleted); // the model waits for us, and would for ever
        desk.Model.Release();
        await writing;
    }

    [Theory]
    [InlineData(ModelWire.OpenAI, Conduct.WritesByBytes)]
    [InlineData(ModelWire.Anthropic, Conduct.WritesByBytes)]
    [InlineData(ModelWire.OpenAI, Conduct.ThinksFirst)]
    [InlineData(ModelWire.Anthropic, Conduct.ThinksFirst)]
    public async Task Byte_by_byte_and_behind_thoughts_the_same_comes(ModelWire wire, Conduct conduct)
    {
        await using var desk = await Desk.OpenAsync(wire);
        desk.Model.Next(new ModelAct(conduct) { Author = _ => Authors.Written([("Über 4.120 Räder — „verkauft“ 🚲", 1), ("Second.", 2)]) });

        await desk.WriteAsync();

        Assert.Equal(["Über 4.120 Räder — „verkauft“ 🚲", "Second."], desk.Claims.Select(claim => claim.Text));
    }

    [Theory]
    [InlineData("```json\n{\"claims\":[{\"text\":\"A.\",\"sources\":[1]}]}\n```")]
    [InlineData("Here you are: {\"note\": \"x\", \"claims\" : [ {\"sources\":[1], \"text\":\"A.\", \"sure\": true} ] } I hope it helps!")]
    [InlineData("<think>{\"claims\":[{\"text\":\"B.\",\"sources\":[2]}]} is wrong</think>\n{\"claims\":[{\"text\":\"A.\",\"sources\":[1]}]}")]
    public async Task What_stands_around_the_claims_does_no_harm(string reply)
    {
        await using var desk = await Desk.OpenAsync(ModelWire.OpenAI);
        desk.Model.Next(ModelAct.Saying(reply));

        await desk.WriteAsync();

        var claim = Assert.Single(desk.Claims);
        Assert.Equal("A.", claim.Text);
        Assert.Equal([1], claim.Sources);
    }

    [Theory]
    [InlineData(ModelWire.OpenAI, "json_object", "json_schema json_object")]
    [InlineData(ModelWire.OpenAI, "", "json_schema json_object ")]
    [InlineData(ModelWire.Anthropic, "", "json_schema ")]
    public async Task An_endpoint_that_knows_no_schema_is_asked_for_less_and_remembered(ModelWire wire, string known, string asked)
    {
        await using var desk = await Desk.OpenAsync(wire);
        desk.Model.KnownFormats = known.Split(' ').ToHashSet();

        await desk.WriteAsync();
        var formats = desk.Model.Requests.Select(request => request.Format ?? "").Distinct().ToList();
        var before = desk.Model.Requests.Count;
        await desk.WriteAsync();

        Assert.Equal(asked.Split(' '), formats);
        Assert.Equal(before + 1, desk.Model.Requests.Count);
        Assert.False(desk.Writer.KeepsToSchema);
        Assert.Equal(6, desk.Claims.Count);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task An_endpoint_that_does_not_stream_is_asked_for_all_at_once_and_remembered(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire);
        desk.Model.Streams = false;

        var use = await desk.WriteAsync();
        await desk.WriteAsync();

        Assert.Equal([true, false, false], desk.Model.Requests.Select(request => request.Streams));
        Assert.Equal(new TokenUse(321, 45), use);
        Assert.Equal(6, desk.Claims.Count);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task A_question_is_said_in_other_words(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire);
        desk.Model.Next(
            ModelAct.Saying("{\"question\":\"How many  bicycles\\u202e were sold in 2021?\"}"),
            ModelAct.Saying("```json\n{\"question\": null}\n```"),
            ModelAct.Saying("{\"question\":\"\"}"));
        Turn[] history = [new("How many bicycles were sold in 2024?", "Over 4,120.")];

        var rewording = await desk.Writer.RewordAsync("and 2021", history, CancellationToken.None);
        var none = await desk.Writer.RewordAsync("and 2021", history, CancellationToken.None);
        var empty = await desk.Writer.RewordAsync("and 2021", [], CancellationToken.None);

        Assert.Equal("How many bicycles were sold in 2021?", rewording.Question);
        Assert.Equal(new TokenUse(321, 45), rewording.Use);
        Assert.Null(none.Question);
        Assert.Null(empty.Question);
        Assert.Equal("and 2021", desk.Model.Requests[0].Prompt.Question);
        Assert.Contains("Over 4,120.", Assert.Single(desk.Model.Requests[0].Prompt.Turns), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_taker_throws_is_thrown_as_it_is_and_nothing_is_asked_again()
    {
        await using var desk = await Desk.OpenAsync(ModelWire.OpenAI, attempts: 3);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Writer.WriteAsync(Desk.Order, (_, _) => throw new InvalidOperationException("ours"), CancellationToken.None));

        Assert.Equal("ours", thrown.Message);
        Assert.Single(desk.Model.Requests);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Whoever_gives_up_is_told_so_and_hears_of_no_fault(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire);
        desk.Model.Next(new ModelAct(Conduct.StallsAfterFirst));
        using var giving = new CancellationTokenSource();

        var writing = desk.WriteAsync(cancellation: giving.Token);
        await desk.Model.UntilBytesAsync(1);
        await giving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.Empty(desk.Logged);
    }
}
