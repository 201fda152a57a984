namespace AxisBot.TestKit.Discord.World;

/// <summary>A role of a guild.</summary>
/// <param name="Id">Its id; that of the guild for the role that everybody has.</param>
/// <param name="Name">Its name.</param>
/// <param name="Permissions">What it allows.</param>
/// <param name="IsMentionable">Whether anybody may mention it.</param>
public sealed record DiscordRole(Snowflake Id, string Name, DiscordPermissions Permissions, bool IsMentionable)
{
    /// <summary>How a text mentions it.</summary>
    public string Mention => $"<@&{Id}>";
}
