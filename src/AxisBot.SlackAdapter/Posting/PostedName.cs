namespace AxisBot.SlackAdapter.Posting;

/// <summary>Names what was posted: a channel and a time, or a word that only one person saw and that cannot be changed.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Ts">The time.</param>
internal sealed record PostedName(string Channel, string Ts)
{
    /// <summary>What only one person saw, or what was answered by an address: Slack gives it no name that lasts.</summary>
    public const string Whisper = "whisper";

    private const char Joint = '/';

    /// <summary>The name as it is kept.</summary>
    public override string ToString() => $"{Channel}{Joint}{Ts}";

    /// <summary>Reads a name; null for what cannot be changed.</summary>
    public static PostedName? Read(string name)
    {
        var joint = name.IndexOf(Joint, StringComparison.Ordinal);
        return joint > 0 && joint + 1 < name.Length ? new PostedName(name[..joint], name[(joint + 1)..]) : null;
    }
}
