using System.Diagnostics.Metrics;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Web.Chat;
using AxisBot.Web.Health;

namespace AxisBot.Web.Metrics;

/// <summary>What the page counts. Nothing of what anybody writes is in it.</summary>
internal sealed class WebMeters
{
    private readonly Counter<long> _questions;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _refused;
    private readonly Histogram<double> _seconds;

    public WebMeters(IMeterFactory factory, ICurrentLibrary library, Readiness readiness)
    {
        Meter = factory.Create("axisbot");
        _questions = Meter.CreateCounter<long>("axisbot.questions", description: "Messages taken in, by surface and sort.");
        _answers = Meter.CreateCounter<long>("axisbot.answers", description: "Replies sent, by the kind of their first card.");
        _refused = Meter.CreateCounter<long>("axisbot.refused.requests", description: "Requests turned away before they were answered, by reason.");
        _seconds = Meter.CreateHistogram<double>("axisbot.answer.seconds", description: "How long a message took until its reply was sent.");
        Gauge("axisbot.articles", "Articles in the library.", snapshot => snapshot.Corpus.Articles.Count);
        Gauge("axisbot.paragraphs", "Paragraphs that an answer may rest on.", snapshot => snapshot.Corpus.Paragraphs.Count);
        Gauge("axisbot.figures", "Figures in the ledger.", snapshot => snapshot.Corpus.Ledger.Figures.Count);

        void Gauge(string name, string description, Func<LibrarySnapshot, long> count) =>
            Meter.CreateObservableGauge(name, () => readiness.IsReady ? new[] { new Measurement<long>(count(library.Now)) } : [], description: description);
    }

    /// <summary>What they belong to.</summary>
    public Meter Meter { get; }

    public void Asked(IncomingMessage message) =>
        _questions.Add(1, new("surface", Visitor.Surface), new("sort", message is ButtonPress ? "button" : "text"));

    public void Replied(Reply reply) => _answers.Add(1, new KeyValuePair<string, object?>("kind", reply.Cards[0].Kind.ToString().ToLowerInvariant()));

    public void Answered(TimeSpan time) => _seconds.Record(time.TotalSeconds);

    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
