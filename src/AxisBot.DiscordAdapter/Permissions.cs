using System.Globalization;
using System.Text.Json;

namespace AxisBot.DiscordAdapter;

/// <summary>What somebody may do in Discord, by its bits.</summary>
internal static class Permissions
{
    public const ulong Administrator = 1UL << 3;
    public const ulong ManageChannels = 1UL << 4;
    public const ulong ManageGuild = 1UL << 5;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadHistory = 1UL << 16;
    public const ulong CreateThreads = 1UL << 35;
    public const ulong SendInThreads = 1UL << 38;

    private static readonly (ulong Bit, string Name)[] Named =
    [
        (ViewChannel, "View Channels"), (SendMessages, "Send Messages"), (ReadHistory, "Read Message History"), (AttachFiles, "Attach Files"),
        (CreateThreads, "Create Public Threads"), (SendInThreads, "Send Messages in Threads"),
    ];

    /// <summary>What AxisBot needs in a server, by what the settings want of it, and no more.</summary>
    public static ulong Needed(DiscordSettings settings) =>
        ViewChannel | SendMessages | ReadHistory | (settings.Pictures ? AttachFiles : 0) | (settings.Threads ? CreateThreads | SendInThreads : SendInThreads);

    /// <summary>Whether all wanted bits are there; who administers a server has them all.</summary>
    public static bool Has(ulong bits, ulong wanted) => (bits & Administrator) != 0 || (bits & wanted) == wanted;

    /// <summary>Whether somebody manages a channel.</summary>
    public static bool IsManager(ulong bits) => (bits & (Administrator | ManageGuild | ManageChannels)) != 0;

    /// <summary>The wanted bits that are missing, as Discord's own pages call them.</summary>
    public static IReadOnlyList<string> Missing(ulong bits, ulong wanted) =>
        Has(bits, wanted) ? [] : [.. Named.Where(known => (wanted & known.Bit) != 0 && (bits & known.Bit) == 0).Select(known => known.Name)];

    /// <summary>What somebody may do in a channel: what the roles give, then what the channel takes and gives.</summary>
    /// <param name="guild">The server.</param>
    /// <param name="channel">The channel; of a thread its parent. Undefined for what holds in the whole server.</param>
    /// <param name="person">Who.</param>
    /// <param name="roles">The roles of that person.</param>
    public static ulong Of(JsonElement guild, JsonElement channel, Id person, IReadOnlyCollection<Id> roles)
    {
        if (guild.Id("owner_id") == person)
        {
            return ulong.MaxValue;
        }

        var everyone = guild.Id("id");
        var bits = guild.Items("roles").Where(role => role.Id("id") is { } id && (id == everyone || roles.Contains(id))).Aggregate(0UL, (all, role) => all | Bits(role, "permissions"));
        if ((bits & Administrator) != 0)
        {
            return ulong.MaxValue;
        }

        var overwrites = channel.Items("permission_overwrites").ToList();
        bits = Apply(bits, overwrites.Where(overwrite => overwrite.Id("id") == everyone));
        bits = Apply(bits, overwrites.Where(overwrite => overwrite.Id("id") is { } id && id != everyone && roles.Contains(id)));
        return Apply(bits, overwrites.Where(overwrite => overwrite.Id("id") == person));
    }

    private static ulong Apply(ulong bits, IEnumerable<JsonElement> overwrites)
    {
        var (allowed, denied) = overwrites.Aggregate((Allowed: 0UL, Denied: 0UL), (all, overwrite) => (all.Allowed | Bits(overwrite, "allow"), all.Denied | Bits(overwrite, "deny")));
        return (bits & ~denied) | allowed;
    }

    /// <summary>The bits that a member of something says in digits; none where it says none.</summary>
    public static ulong Bits(JsonElement whole, string name) => ulong.TryParse(whole.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
