using AxisBot.Conversations.Cards;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>What blocks are made for.</summary>
internal sealed record BlockOptions
{
    /// <summary>A message without pictures.</summary>
    public static readonly BlockOptions Message = new();

    /// <summary>A home tab or a form.</summary>
    public static readonly BlockOptions View = new() { IsView = true };

    /// <summary>Whether they stand in a home tab or a form, which has no tables.</summary>
    public bool IsView { get; init; }

    /// <summary>The files of the charts that were brought to Slack as pictures.</summary>
    public IReadOnlyDictionary<CardChart, string> Pictures { get; init; } = new Dictionary<CardChart, string>();
}
