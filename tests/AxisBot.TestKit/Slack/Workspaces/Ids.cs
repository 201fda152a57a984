using System.Globalization;

namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>Numbers everything in the order in which it was made, so that a run can be repeated to the letter.</summary>
internal sealed class Ids
{
    private int _last;

    /// <summary>An id as Slack writes it: a letter for its kind, then ten signs.</summary>
    public string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{Count():D10}");

    /// <summary>An id in the form of a UUID, as envelopes and the messages of people carry them.</summary>
    public string NextUuid() => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{Count():x12}");

    private int Count() => Interlocked.Increment(ref _last);
}
