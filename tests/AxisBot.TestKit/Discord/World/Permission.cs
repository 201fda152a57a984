namespace AxisBot.TestKit.Discord.World;

/// <summary>Works out what somebody may do in a channel: roles first, then what the channel gives and takes.</summary>
internal static class Permission
{
    public static DiscordPermissions Of(DiscordPerson person, DiscordChannel channel)
    {
        if (channel.Guild is not { } guild)
        {
            return DiscordPermissions.Talk;
        }

        if (!guild.Members.Contains(person))
        {
            return DiscordPermissions.None;
        }

        var roles = guild.RolesOf(person);
        var granted = roles.Aggregate(guild.Everyone.Permissions, (all, role) => all | role.Permissions);
        return granted.HasFlag(DiscordPermissions.Administrator)
            ? (DiscordPermissions)ulong.MaxValue
            : InChannel(granted, channel.Parent ?? channel, guild, roles, person);
    }

    public static bool Has(DiscordPerson person, DiscordChannel channel, DiscordPermissions wanted) => Of(person, channel).HasFlag(wanted);

    private static DiscordPermissions InChannel(
        DiscordPermissions granted, DiscordChannel channel, DiscordGuild guild, IReadOnlyList<DiscordRole> roles, DiscordPerson person)
    {
        granted = Apply(granted, [guild.Everyone.Id], channel);
        granted = Apply(granted, roles.Select(role => role.Id), channel);
        return Apply(granted, [person.Id], channel);
    }

    private static DiscordPermissions Apply(DiscordPermissions granted, IEnumerable<Snowflake> targets, DiscordChannel channel)
    {
        var overwrites = targets.Select(target => channel.Overwrites.GetValueOrDefault(target)).ToList();
        var denied = overwrites.Aggregate(DiscordPermissions.None, (all, overwrite) => all | overwrite.Denied);
        var allowed = overwrites.Aggregate(DiscordPermissions.None, (all, overwrite) => all | overwrite.Allowed);
        return (granted & ~denied) | allowed;
    }
}
