using System.Diagnostics.Metrics;
using AxisBot.Answering.Answers;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Waiting;

namespace AxisBot.Conversations.Metering;

/// <summary>What is counted of conversations, on all surfaces alike. Nobody's words are in it, and nobody's name.</summary>
public sealed class ConversationMeters : IMetered, IDisposable
{
    private readonly Counter<long> _questions;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _opinions;
    private readonly Counter<long> _progress;
    private readonly Histogram<double> _seconds;

    internal ConversationMeters(FairQueue queue)
    {
        _questions = Meter.CreateCounter<long>("axisbot.questions", "{message}", "Messages taken in, by surface and sort.");
        _answers = Meter.CreateCounter<long>("axisbot.answers", "{reply}", "Replies sent, by surface and the kind of their first card.");
        _refusals = Meter.CreateCounter<long>("axisbot.refusals", "{question}", "Questions that the articles do not answer, by reason.");
        _opinions = Meter.CreateCounter<long>("axisbot.opinions", "{press}", "Presses of the buttons that tell whether an answer helped.");
        _progress = Meter.CreateCounter<long>("axisbot.progress", "{stage}", "Stages of progress shown, by stage.");
        _seconds = Meter.CreateHistogram<double>("axisbot.answer.seconds", "s", "How long it took from a message to its reply.");
        Meter.CreateObservableGauge("axisbot.waiting", () => (long)queue.Waiting, "{message}", "Messages that wait for their turn.");
    }

    /// <summary>What the instruments belong to.</summary>
    public Meter Meter { get; } = new("AxisBot.Conversations");

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();

    internal void TakenIn(IncomingMessage message) =>
        _questions.Add(1, new("surface", message.Place.Surface), new("sort", message switch { CommandCall => "command", ButtonPress => "button", _ => "text" }));

    internal void Progressed(Stage stage) => _progress.Add(1, new KeyValuePair<string, object?>("stage", MemberName.Of(stage)));

    internal void Refused(RefusalReason reason) => _refusals.Add(1, new KeyValuePair<string, object?>("reason", MemberName.Of(reason)));

    internal void Judged(bool isHelpful) => _opinions.Add(1, new KeyValuePair<string, object?>("helpful", isHelpful ? "yes" : "no"));

    internal void Replied(Reply reply, TimeSpan time)
    {
        _answers.Add(1, new("surface", reply.Place.Surface), new("kind", MemberName.Of(reply.Cards[0].Kind)));
        _seconds.Record(time.TotalSeconds);
    }
}
