using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Channels;

/// <summary>What holds in a channel.</summary>
public sealed record ChannelSettings
{
    /// <summary>What holds where nobody has set anything.</summary>
    public static readonly ChannelSettings Default = new();

    /// <summary>Whether AxisBot answers in threads only when it is addressed by name.</summary>
    public bool DemandsMention { get; init; }

    /// <summary>The language of buttons and headings, as an ISO 639-1 code.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>The port to where the settings of channels are kept.</summary>
public interface IChannelSettings
{
    /// <summary>The settings of a channel; the defaults where none were set.</summary>
    Task<ChannelSettings> GetAsync(ChannelId channel, CancellationToken cancellation);

    /// <summary>Keeps the settings of a channel.</summary>
    Task SetAsync(ChannelId channel, ChannelSettings settings, CancellationToken cancellation);
}
