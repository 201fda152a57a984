using System.Diagnostics.Metrics;
using AxisBot.Answering.Answers;

namespace AxisBot.Conversations.Metering;

/// <summary>What is counted of a model: what it wrote, what of that was withheld, why nothing came of it, what it cost. None of its words are in it.</summary>
public sealed class WritingMeters : IMetered, IDisposable
{
    private readonly Counter<long> _claims;
    private readonly Counter<long> _faults;
    private readonly Counter<long> _tokens;

    internal WritingMeters()
    {
        _claims = Meter.CreateCounter<long>("axisbot.model.claims", "{claim}", "Sentences that a model wrote, by whether they passed the check.");
        _faults = Meter.CreateCounter<long>("axisbot.model.faults", "{text}", "Answers and digests at which a model failed, so that the composed one was given, by fault.");
        _tokens = Meter.CreateCounter<long>("axisbot.model.tokens", "{token}", "Tokens that a model used, by way.");
    }

    /// <summary>What the instruments belong to.</summary>
    public Meter Meter { get; } = new("AxisBot.Writing");

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();

    internal void Wrote(Penmanship pen)
    {
        Add(_claims, pen.Written - pen.Withheld, "outcome", "passed");
        Add(_claims, pen.Withheld, "outcome", "withheld");
        Add(_tokens, pen.Use.Read, "way", "read");
        Add(_tokens, pen.Use.Written, "way", "written");
        if (pen.Fault is { } fault)
        {
            Add(_faults, 1, "fault", MemberName.Of(fault));
        }
    }

    /// <summary>What did not happen makes no series.</summary>
    private static void Add(Counter<long> counter, int count, string label, string value)
    {
        if (count > 0)
        {
            counter.Add(count, new KeyValuePair<string, object?>(label, value));
        }
    }
}
