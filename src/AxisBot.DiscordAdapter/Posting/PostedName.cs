namespace AxisBot.DiscordAdapter.Posting;

/// <summary>Names what was posted: a channel and a message, or a word that only one person saw and that is not changed any more.</summary>
/// <param name="Channel">The channel, be it a thread.</param>
/// <param name="Message">The message.</param>
internal sealed record PostedName(Id Channel, Id Message)
{
    /// <summary>What only one person saw, or what somebody has taken away already.</summary>
    public const string Whisper = "whisper";

    private const char Joint = '/';

    /// <summary>The name as it is kept.</summary>
    public override string ToString() => $"{Channel}{Joint}{Message}";

    /// <summary>Reads a name; null for what cannot be changed.</summary>
    public static PostedName? Read(string name) =>
        name.Split(Joint) is [var channel, var message] && Id.Parse(channel) is { } where && Id.Parse(message) is { } which ? new PostedName(where, which) : null;
}
