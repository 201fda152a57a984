using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>Who is notified by a message.</summary>
/// <param name="People">The people that it names, and whose message it replies to.</param>
/// <param name="Roles">The roles that it names and may name.</param>
/// <param name="Everyone">Whether it calls everyone, or everyone who is here.</param>
public sealed record Pings(IReadOnlyList<DiscordPerson> People, IReadOnlyList<DiscordRole> Roles, bool Everyone)
{
    /// <summary>Nobody.</summary>
    public static Pings Nobody { get; } = new([], [], Everyone: false);

    /// <summary>Whether it notifies nobody.</summary>
    public bool IsSilent => People.Count == 0 && Roles.Count == 0 && !Everyone;

    /// <inheritdoc/>
    public override string ToString() =>
        IsSilent ? "nobody" : string.Join(", ", People.Select(person => person.Name).Concat(Roles.Select(role => role.Name)).Concat(Everyone ? ["everyone"] : []));
}
