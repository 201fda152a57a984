using AxisBot.Conversations;
using AxisBot.Conversations.Messages;
using AxisBot.SlackAdapter.Calls;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>Knows who may set what holds in a channel: whoever the settings name, else whoever administers the workspace. In a direct message everybody may.</summary>
internal sealed class Standing(SlackSettings settings, SlackClient client, TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Lately<string, (bool IsManager, DateTimeOffset Until)> _known = new(Most);

    /// <summary>Whether somebody may.</summary>
    public async Task<bool> IsManagerAsync(Place place, Person person, CancellationToken cancellation)
    {
        if (place.Kind == PlaceKind.Direct || settings.Managers.Contains(person.Id))
        {
            return true;
        }

        return settings.Managers.Count == 0 && (Known(person.Id) ?? await AskAsync(person.Id, cancellation).ConfigureAwait(false));
    }

    private bool? Known(string person) => _known.TryGet(person, out var known) && known.Until > time.GetUtcNow() ? known.IsManager : null;

    private async Task<bool> AskAsync(string person, CancellationToken cancellation)
    {
        if (await client.CallAsync(Methods.Person, new CallFields().With("user", person), cancellation, TimeSpan.Zero).ConfigureAwait(false) is not Done done)
        {
            return false; // it is asked again the next time
        }

        var isManager = Payload.IsTrue(done.Body, "user", "is_admin") || Payload.IsTrue(done.Body, "user", "is_owner");
        _known.Note(person, (isManager, time.GetUtcNow() + Life));
        return isManager;
    }
}
