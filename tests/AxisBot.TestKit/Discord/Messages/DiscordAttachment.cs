namespace AxisBot.TestKit.Discord.Messages;

/// <summary>A file of a message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">What kind of file it is said to be.</param>
/// <param name="Description">The words for those who cannot see it.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record DiscordAttachment(Snowflake Id, string Name, string ContentType, string? Description, ReadOnlyMemory<byte> Bytes);
