using AxisBot.Answering.Writing;
using AxisBot.TestKit;
using AxisBot.TestKit.Models;

namespace AxisBot.Tests.Models;

public sealed class TryingTests
{
    public static TheoryData<ModelWire> Wires => Desk.Wires;

    [Theory]
    [InlineData(ModelWire.OpenAI, 429)]
    [InlineData(ModelWire.OpenAI, 500)]
    [InlineData(ModelWire.OpenAI, 503)]
    [InlineData(ModelWire.Anthropic, 429)]
    [InlineData(ModelWire.Anthropic, 502)]
    [InlineData(ModelWire.Anthropic, 529)]
    public async Task What_passes_is_tried_again(ModelWire wire, int status)
    {
        var time = new HastyTime();
        await using var desk = await Desk.OpenAsync(wire, time, attempts: 3);
        desk.Model.Next(ModelAct.Refusing(status), new ModelAct(Conduct.HangsUp));

        var use = await desk.WriteAsync();

        Assert.Equal(3, desk.Model.Requests.Count);
        Assert.Equal(3, desk.Claims.Count);
        Assert.Equal(new TokenUse(321, 45), use);
        Assert.Equal(2, time.Pauses.Count);
        Assert.InRange(time.Pauses[0], TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
        Assert.InRange(time.Pauses[1], TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.NotEqual(time.Pauses[0] * 2, time.Pauses[1]); // chance, and no fixed steps
    }

    [Theory]
    [InlineData(ModelWire.OpenAI, 3)]
    [InlineData(ModelWire.Anthropic, 2)]
    public async Task It_is_tried_no_more_often_than_the_setting_says(ModelWire wire, int attempts)
    {
        await using var desk = await Desk.OpenAsync(wire, new HastyTime(), attempts);
        desk.Model.Usual = ModelAct.Refusing(503);

        var thrown = await desk.FailAsync();

        Assert.Equal(WriterFault.Broken, thrown.Fault);
        Assert.Equal(attempts, desk.Model.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task What_stays_is_not_tried_again(int status)
    {
        await using var desk = await Desk.OpenAsync(ModelWire.OpenAI, attempts: 5);
        desk.Model.Usual = ModelAct.Refusing(status);

        await desk.FailAsync();

        Assert.Single(desk.Model.Requests);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Nobody_comes_back_before_the_time_that_was_asked_for(ModelWire wire)
    {
        var time = new HastyTime();
        await using var desk = await Desk.OpenAsync(wire, time, attempts: 2);
        desk.Model.Next(ModelAct.Refusing(429, TimeSpan.FromSeconds(7)));

        await desk.WriteAsync();

        Assert.InRange(Assert.Single(time.Pauses), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.5));
        Assert.Equal(2, desk.Model.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Who_is_asked_to_wait_longer_than_there_is_time_does_not_wait(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire, new FakeTime(), attempts: 3);
        desk.Model.Usual = ModelAct.Refusing(429, TimeSpan.FromSeconds(60));

        var thrown = await desk.FailAsync();

        Assert.Equal(WriterFault.Busy, thrown.Fault);
        Assert.Single(desk.Model.Requests);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task When_somebody_has_been_given_a_claim_nothing_is_tried_again(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire, attempts: 3);
        desk.Model.Next(new ModelAct(Conduct.HangsUpAfterFirst));
        var taken = 0;

        var thrown = await Assert.ThrowsAsync<WriterException>(() => desk.Writer.WriteAsync(
            Desk.Order,
            (_, _) =>
            {
                taken++;
                desk.Model.Release();
                return ValueTask.CompletedTask;
            },
            CancellationToken.None));

        Assert.Equal(WriterFault.Broken, thrown.Fault);
        Assert.Equal(1, taken);
        Assert.Single(desk.Model.Requests);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task What_breaks_off_before_the_first_claim_is_tried_again(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire, new HastyTime(), attempts: 2);
        desk.Model.Next(new ModelAct(Conduct.BreaksOff));

        await desk.WriteAsync();

        Assert.Equal(2, desk.Model.Requests.Count);
        Assert.Equal(3, desk.Claims.Count);
    }

    [Fact]
    public async Task No_more_calls_are_under_way_at_once_than_the_setting_says()
    {
        await using var desk = await Desk.OpenAsync(ModelWire.OpenAI, atOnce: 2);
        desk.Model.Usual = new ModelAct(Conduct.WaitsAfterFirst);

        var writings = Enumerable.Range(0, 6).Select(_ => desk.WriteAsync()).ToList();
        await desk.Model.UntilRequestsAsync(2);
        desk.Model.Release();
        await Task.WhenAll(writings);

        Assert.Equal(2, desk.Model.MostAtOnce);
        Assert.Equal(6, desk.Model.Requests.Count);
    }

    [Fact]
    public async Task Who_waits_for_a_place_waits_no_longer_than_the_budget()
    {
        var time = new FakeTime();
        await using var desk = await Desk.OpenAsync(ModelWire.OpenAI, time, atOnce: 1);
        var taking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var first = desk.Writer.WriteAsync(
            Desk.Order,
            async (_, _) =>
            {
                taking.TrySetResult();
                await taken.Task; // holds its place, as somebody does whose chat is slow
            },
            CancellationToken.None);
        await taking.Task;
        var second = desk.WriteAsync();
        time.Advance(TimeSpan.FromSeconds(21));
        var thrown = await Assert.ThrowsAsync<WriterException>(() => second);
        taken.SetResult();
        await Record.ExceptionAsync(() => first);

        Assert.Equal(WriterFault.Busy, thrown.Fault);
        Assert.Contains("Model:AtOnce", thrown.Message, StringComparison.Ordinal);
        Assert.Single(desk.Model.Requests);
    }
}
