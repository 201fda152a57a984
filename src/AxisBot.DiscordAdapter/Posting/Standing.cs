using System.Text.Json;
using AxisBot.Conversations;
using AxisBot.Conversations.Messages;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>
/// Knows who may set what holds in a channel: whoever may manage the channel or the server in Discord, and whoever the settings name. In a
/// direct message everybody may.
/// </summary>
internal sealed class Standing(DiscordSettings settings, DiscordRest rest, TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly Lately<(string Channel, string Person), (bool IsManager, DateTimeOffset Until)> _known = new(Most);

    /// <summary>Whether somebody may.</summary>
    public async Task<bool> IsManagerAsync(Place place, Person person, CancellationToken cancellation)
    {
        if (place.Kind == PlaceKind.Direct || person.IsManager || settings.Managers.Contains(person.Id))
        {
            return true;
        }

        if (_known.TryGet((place.Channel, person.Id), out var known) && known.Until > time.GetUtcNow())
        {
            return known.IsManager;
        }

        if (await AskAsync(place, person, cancellation).ConfigureAwait(false) is not { } isManager)
        {
            return false; // it is asked again the next time
        }

        _known.Note((place.Channel, person.Id), (isManager, time.GetUtcNow() + Life));
        return isManager;
    }

    private async Task<bool?> AskAsync(Place place, Person person, CancellationToken cancellation)
    {
        if (Id.Parse(place.Space) is not { } guild || Id.Parse(place.Channel) is not { } channel || Id.Parse(person.Id) is not { } who)
        {
            return null;
        }

        return await rest.SendAsync(Calls.Guild(guild), cancellation).ConfigureAwait(false) is Done server
            && await rest.SendAsync(Calls.Member(guild, who), cancellation).ConfigureAwait(false) is Done member
            && await rest.SendAsync(Calls.Channel(channel), cancellation).ConfigureAwait(false) is Done room && room.Body.Id("id") == channel
            ? Permissions.IsManager(Permissions.Of(server.Body, room.Body, who, RolesOf(member.Body)))
            : null; // without what the channel takes away, the roles alone would give too much
    }

    /// <summary>The roles of a member.</summary>
    public static IReadOnlyCollection<Id> RolesOf(JsonElement member) =>
        [.. member.Ids("roles")];
}
