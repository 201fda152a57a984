using System.Diagnostics.Metrics;

namespace AxisBot.Conversations.Metering;

/// <summary>Something that counts, for whoever looks after the program.</summary>
public interface IMetered
{
    /// <summary>What its instruments belong to.</summary>
    Meter Meter { get; }
}
