using System.Diagnostics.Metrics;
using AxisBot.Conversations.Libraries;
using AxisBot.Web.Health;

namespace AxisBot.Web.Metrics;

/// <summary>What the page counts beside the conversations. Nothing of what anybody sends is in it.</summary>
internal sealed class WebMeters
{
    private readonly Counter<long> _refused;

    public WebMeters(IMeterFactory factory, ICurrentLibrary library, Readiness readiness)
    {
        Meter = factory.Create("AxisBot.Web");
        _refused = Meter.CreateCounter<long>("axisbot.refused.requests", "{request}", "Requests turned away before they were answered, by reason.");
        Gauge("axisbot.articles", "{article}", "Articles in the library.", snapshot => snapshot.Corpus.Articles.Count);
        Gauge("axisbot.paragraphs", "{paragraph}", "Paragraphs that an answer may rest on.", snapshot => snapshot.Corpus.Paragraphs.Count);
        Gauge("axisbot.figures", "{figure}", "Figures in the ledger.", snapshot => snapshot.Corpus.Ledger.Figures.Count);

        void Gauge(string name, string unit, string description, Func<LibrarySnapshot, long> count) =>
            Meter.CreateObservableGauge(name, () => readiness.IsReady ? new[] { new Measurement<long>(count(library.Now)) } : [], unit, description);
    }

    /// <summary>What they belong to.</summary>
    public Meter Meter { get; }

    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
