using AxisBot.Answering.Writing;
using AxisBot.Models;
using AxisBot.Models.Prompts;
using AxisBot.TestKit;
using AxisBot.TestKit.Models;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Models;

/// <summary>Everything that goes wrong with a model ends in one sort of fault, in one clear line.</summary>
public sealed class FaultTests
{
    private static readonly TimeSpan LongerThanSilence = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan LongerThanTheBudget = TimeSpan.FromSeconds(21);

    public static TheoryData<ModelWire> Wires => Desk.Wires;

    public static TheoryData<ModelWire, Conduct, WriterFault> Conducts
    {
        get
        {
            var data = new TheoryData<ModelWire, Conduct, WriterFault>();
            foreach (var wire in new[] { ModelWire.OpenAI, ModelWire.Anthropic })
            {
                data.Add(wire, Conduct.Cuts, WriterFault.Garbled);
                data.Add(wire, Conduct.ClosesEarly, WriterFault.Garbled);
                data.Add(wire, Conduct.HangsUpMidway, WriterFault.Broken);
                data.Add(wire, Conduct.HangsUp, WriterFault.Broken);
                data.Add(wire, Conduct.BreaksOff, WriterFault.Broken);
                data.Add(wire, Conduct.Floods, WriterFault.Spent);
                data.Add(wire, Conduct.RunsOutOfTokens, WriterFault.Spent);
                data.Add(wire, Conduct.BreaksEvents, WriterFault.Garbled);
                data.Add(wire, Conduct.BreaksLetters, WriterFault.Garbled);
                data.Add(wire, Conduct.SendsNoEvents, WriterFault.Garbled);
                data.Add(wire, Conduct.WritesNothing, WriterFault.Empty);
                data.Add(wire, Conduct.Declines, WriterFault.Declined);
                data.Add(wire, Conduct.IsFiltered, WriterFault.Declined);
                data.Add(wire, Conduct.ShowsPage, WriterFault.Garbled);
                data.Add(wire, Conduct.Redirects, WriterFault.Unreachable);
            }

            return data;
        }
    }

    public static TheoryData<ModelWire, int, string, WriterFault, string> Statuses
    {
        get
        {
            var data = new TheoryData<ModelWire, int, string, WriterFault, string>();
            foreach (var wire in new[] { ModelWire.OpenAI, ModelWire.Anthropic })
            {
                data.Add(wire, 400, "no", WriterFault.Broken, "Model:Provider");
                data.Add(wire, 400, "content_filter", WriterFault.Declined, "declined");
                data.Add(wire, 400, "maximum context length", WriterFault.Broken, "larger window");
                data.Add(wire, 401, "no", WriterFault.NotAdmitted, "Model:Key");
                data.Add(wire, 402, "no", WriterFault.NotAdmitted, "billing");
                data.Add(wire, 403, "no", WriterFault.NotAdmitted, "rights");
                data.Add(wire, 404, "no", WriterFault.NotAdmitted, "Model:Name");
                data.Add(wire, 413, "no", WriterFault.Broken, "larger window");
                data.Add(wire, 429, "no", WriterFault.Busy, "limits");
                data.Add(wire, 429, "insufficient_quota", WriterFault.Busy, "billing");
                data.Add(wire, 500, "no", WriterFault.Broken, "(500)");
                data.Add(wire, 503, "no", WriterFault.Broken, "(503)");
                data.Add(wire, 529, "no", WriterFault.Broken, "overloaded");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Conducts))]
    public async Task Each_misconduct_has_its_fault(ModelWire wire, Conduct conduct, WriterFault fault)
    {
        await using var desk = await Desk.OpenAsync(wire, tokens: 300);
        desk.Model.Usual = new ModelAct(conduct);

        var thrown = await desk.FailAsync();

        Assert.Equal(fault, thrown.Fault);
        AssertIsPresentable(thrown, desk);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Each_status_has_its_fault_and_its_advice(ModelWire wire, int status, string complaint, WriterFault fault, string advice)
    {
        await using var desk = await Desk.OpenAsync(wire);
        desk.Model.Usual = ModelAct.Refusing(status, complaint: $"{complaint}: you sent {Desk.Order.Question} with {desk.Model.Key}");

        var thrown = await desk.FailAsync();

        Assert.Equal(fault, thrown.Fault);
        Assert.Contains(advice, thrown.Message, StringComparison.Ordinal);
        AssertIsPresentable(thrown, desk);
    }

    [Theory]
    [InlineData(ModelWire.OpenAI, Conduct.StallsBeforeFirst, "did not begin")]
    [InlineData(ModelWire.OpenAI, Conduct.StallsAfterFirst, "did not")]
    [InlineData(ModelWire.OpenAI, Conduct.Drips, "did not")]
    [InlineData(ModelWire.Anthropic, Conduct.StallsBeforeFirst, "did not begin")]
    [InlineData(ModelWire.Anthropic, Conduct.StallsAfterFirst, "did not")]
    [InlineData(ModelWire.Anthropic, Conduct.Drips, "did not")]
    public async Task Silence_and_slowness_end_with_the_budget(ModelWire wire, Conduct conduct, string said)
    {
        var time = new FakeTime();
        await using var desk = await Desk.OpenAsync(wire, time);
        desk.Model.Usual = new ModelAct(conduct);

        var writing = desk.WriteAsync();
        await desk.Model.UntilRequestsAsync(1);
        if (conduct != Conduct.StallsBeforeFirst)
        {
            await desk.Model.UntilBytesAsync(1);
        }

        time.Advance(conduct == Conduct.StallsBeforeFirst ? LongerThanSilence : LongerThanTheBudget);
        var thrown = await Assert.ThrowsAsync<WriterException>(() => writing);

        Assert.Equal(WriterFault.Late, thrown.Fault);
        Assert.Contains(said, thrown.Message, StringComparison.Ordinal);
        AssertIsPresentable(thrown, desk);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Behind_the_first_claim_the_whole_budget_holds_and_nothing_is_tried_again(ModelWire wire)
    {
        var time = new FakeTime();
        await using var desk = await Desk.OpenAsync(wire, time, attempts: 3);
        desk.Model.Usual = new ModelAct(Conduct.WaitsAfterFirst);
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var writing = desk.Writer.WriteAsync(
            Desk.Order,
            (_, _) =>
            {
                first.TrySetResult();
                return ValueTask.CompletedTask;
            },
            CancellationToken.None);
        await first.Task;
        time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(writing.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        var thrown = await Assert.ThrowsAsync<WriterException>(() => writing);

        Assert.Equal(WriterFault.Late, thrown.Fault);
        Assert.Contains("did not end within 20 seconds", thrown.Message, StringComparison.Ordinal);
        Assert.Single(desk.Model.Requests);
    }

    [Theory]
    [InlineData("{\"claims\":[{\"text\":\"A.\"}]}")]
    [InlineData("{\"claims\":[{\"text\":\"A.\",\"sources\":[\"one\"]}]}")]
    [InlineData("{\"claims\":[{\"text\":7,\"sources\":[1]}]}")]
    [InlineData("{\"claims\":[\"A.\"]}")]
    [InlineData("{\"claims\":[{\"text\":\"\\ud83d\",\"sources\":[1]}]}")]
    [InlineData("{\"claims\":[{\"text\":\"A.\",\"sources\":[99999999999]}]}")]
    [InlineData("{\"claims\":[{text:\"A.\",\"sources\":[1]}]}")]
    [InlineData("{\"answers\":[]}")]
    [InlineData("I think the answer is 4,120.")]
    public async Task What_is_no_claim_is_garbled(string reply)
    {
        await using var desk = await Desk.OpenAsync(ModelWire.OpenAI);
        desk.Model.Next(ModelAct.Saying(reply));

        Assert.Equal(WriterFault.Garbled, (await desk.FailAsync()).Fault);
    }

    [Theory]
    [InlineData("{\"claims\":[]}")]
    [InlineData("   \n ")]
    public async Task No_claims_are_nothing(string reply)
    {
        await using var desk = await Desk.OpenAsync(ModelWire.Anthropic);
        desk.Model.Next(ModelAct.Saying(reply));

        Assert.Equal(WriterFault.Empty, (await desk.FailAsync()).Fault);
    }

    [Theory]
    [InlineData("no json", WriterFault.Garbled)]
    [InlineData("{\"question\":7}", WriterFault.Garbled)]
    [InlineData("{\"words\":\"x\"}", WriterFault.Garbled)]
    [InlineData(" ", WriterFault.Empty)]
    public async Task Other_words_that_are_none_have_their_fault(string reply, WriterFault fault)
    {
        await using var desk = await Desk.OpenAsync(ModelWire.OpenAI);
        desk.Model.Next(ModelAct.Saying(reply));

        var thrown = await Assert.ThrowsAsync<WriterException>(() => desk.Writer.RewordAsync("x", [], CancellationToken.None));

        Assert.Equal(fault, thrown.Fault);
    }

    [Theory]
    [InlineData(ModelWire.OpenAI, "http://127.0.0.1:1/v1/", "nothing listens there")]
    [InlineData(ModelWire.Anthropic, "http://127.0.0.1:1/", "nothing listens there")]
    [InlineData(ModelWire.OpenAI, "http://no-such-host.invalid/v1/", "no host of this name")]
    [InlineData(ModelWire.Anthropic, "http://no-such-host.invalid/", "no host of this name")]
    public async Task Where_nobody_is_nothing_is_reached(ModelWire wire, string address, string said)
    {
        await using var model = await LoopbackModel.StartAsync();

        var thrown = await FailAtAsync(wire, model, new Uri(address));

        Assert.Equal(WriterFault.Unreachable, thrown.Fault);
        Assert.Contains(said, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Without_a_safe_connection_nothing_is_sent(ModelWire wire)
    {
        await using var model = await LoopbackModel.StartAsync();

        var thrown = await FailAtAsync(wire, model, new UriBuilder(model.EndpointOf(wire)) { Scheme = "https" }.Uri);

        Assert.Equal(WriterFault.Unreachable, thrown.Fault);
        Assert.Contains("certificate", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task What_was_used_up_is_told_with_the_fault()
    {
        await using var desk = await Desk.OpenAsync(ModelWire.Anthropic);
        desk.Model.Usual = new ModelAct(Conduct.RunsOutOfTokens);

        Assert.Equal(new TokenUse(321, 45), (await desk.FailAsync()).Use);
    }

    private static async Task<WriterException> FailAtAsync(ModelWire wire, LoopbackModel model, Uri address)
    {
        using var writer = new ModelWriter(Desk.SettingsFor(wire, model, address), PromptBook.Open(), TimeProvider.System, NullLogger<ModelWriter>.Instance);
        return await Assert.ThrowsAsync<WriterException>(() => writer.WriteAsync(Desk.Order, (_, _) => ValueTask.CompletedTask, CancellationToken.None));
    }

    /// <summary>One line, and in it no key and none of the words that were sent.</summary>
    private static void AssertIsPresentable(WriterException thrown, Desk desk)
    {
        Assert.DoesNotContain('\n', thrown.Message);
        Assert.InRange(thrown.Message.Length, 10, 250);
        foreach (var told in desk.Logged.Append(thrown.ToString()))
        {
            Assert.DoesNotContain(desk.Model.Key!, told, StringComparison.Ordinal);
            Assert.DoesNotContain("bicycles", told, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(thrown.Message, Assert.Single(desk.Logged), StringComparison.Ordinal);
    }
}
