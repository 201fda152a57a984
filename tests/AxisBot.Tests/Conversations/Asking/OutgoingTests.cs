using System.Diagnostics.Metrics;
using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Metering;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Tests.Conversations.Asking;

/// <summary>What is done to all that goes out: its sources are linked, and it is counted.</summary>
public sealed class OutgoingTests
{
    [Fact]
    public async Task Sources_are_linked_on_every_card_that_goes_out_where_the_page_can_be_reached()
    {
        using var talk = new Talk(new ConversationSettings(), services => services.AddSingleton<ISourceLinks>(new EveryPlace()));

        var answer = await talk.AskAsync(Talk.TradeIn2021);
        var fact = await talk.SayAsync(talk.Call("fact", arguments: ("topic", "trade Peru Bolivia")));
        var sources = await talk.SayAsync(talk.Press(answer.Card.Actions.First(action => action.Kind == CardActionKind.ShowSources).Code));

        foreach (var said in new[] { answer, fact, sources })
        {
            Assert.NotEmpty(said.Card.Sources);
            Assert.All(said.Card.Sources, source => Assert.Equal(EveryPlace.Of(source), source.Link));
            Assert.All(said.Card.Sources, source => Assert.Contains($"\n      {EveryPlace.Of(source)}", CardText.Write(said.Card), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Sources_are_not_linked_where_nobody_said_where_the_page_is()
    {
        using var talk = new Talk();

        var said = await talk.AskAsync(Talk.TradeIn2021);

        Assert.All(said.Card.Sources, source => Assert.Null(source.Link));
        Assert.DoesNotContain("://", CardText.Write(said.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_outcomes_refusals_opinions_and_progress_are_counted()
    {
        using var talk = new Talk();
        using var counted = new Counted(talk.Get<ConversationMeters>().Meter);

        var answer = await talk.AskAsync(Talk.TradeIn2021);
        await talk.AskAsync("How much tea did Peru export to Bolivia in 1950?");
        await talk.SayAsync(talk.Press(answer.Card.Actions.First(action => action.Kind == CardActionKind.Helpful).Code));
        await talk.SayAsync(talk.Press(answer.Card.Actions.First(action => action.Kind == CardActionKind.NotHelpful).Code));

        Assert.Equal(2, counted.Of("axisbot.questions", "text"));
        Assert.Equal(2, counted.Of("axisbot.questions", "button"));
        Assert.Equal(1, counted.Of("axisbot.answers", "answer"));
        Assert.Equal(1, counted.Of("axisbot.answers", "refusal"));
        Assert.Equal(2, counted.Of("axisbot.answers", "notice"));
        Assert.Equal(1, counted.Of("axisbot.refusals", null));
        Assert.Equal(1, counted.Of("axisbot.opinions", "yes"));
        Assert.Equal(1, counted.Of("axisbot.opinions", "no"));
        Assert.Equal(2, counted.Of("axisbot.progress", "searching"));
        Assert.Equal(0, counted.Of("axisbot.waiting", null));
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_counted_once()
    {
        using var talk = new Talk();
        using var counted = new Counted(talk.Get<ConversationMeters>().Meter);

        await talk.SayAsync(talk.Words(Talk.TradeIn2021, id: "7"));
        await talk.SayAsync(talk.Words(Talk.TradeIn2021, id: "7"));

        Assert.Equal(1, counted.Of("axisbot.questions", "text"));
        Assert.Equal(1, counted.Of("axisbot.answers", null));
    }

    /// <summary>Shows every source somewhere.</summary>
    private sealed class EveryPlace : ISourceLinks
    {
        public static Uri Of(CardSource source) => new($"https://axis.example/{source.Paragraph}");

        public Uri? Find(CardSource source) => Of(source);
    }

    /// <summary>Adds up what one meter counts, by the values of its labels.</summary>
    private sealed class Counted : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<(string Name, string Label), long> _counts = [];

        public Counted(Meter meter)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter, meter))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) =>
            {
                lock (_counts)
                {
                    foreach (var label in labels.ToArray().Select(label => $"{label.Value}").Append(""))
                    {
                        _counts[(instrument.Name, label)] = _counts.GetValueOrDefault((instrument.Name, label)) + value;
                    }
                }
            });
            _listener.Start();
        }

        /// <summary>How many with a label; with any where none is named.</summary>
        public long Of(string name, string? label)
        {
            _listener.RecordObservableInstruments();
            lock (_counts)
            {
                return _counts.GetValueOrDefault((name, label ?? ""));
            }
        }

        public void Dispose() => _listener.Dispose();
    }
}
