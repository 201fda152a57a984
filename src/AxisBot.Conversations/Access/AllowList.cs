using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Access;

/// <summary>
/// Which places are answered. A list that is empty admits all. A place without a space (a page, a console) is admitted unless
/// the list names its surface; what two people say directly is a matter of the space alone.
/// </summary>
public sealed class AllowList(ConversationSettings settings)
{
    /// <summary>Whether AxisBot may speak in a place.</summary>
    public bool Admits(Place place) =>
        IsIn(settings.Spaces, place, $"{place.Surface}/{place.Space}")
        && (place.Kind == PlaceKind.Direct || IsIn(settings.Channels, place, $"{place.ChannelId}"));

    private static bool IsIn(IReadOnlyList<string> list, Place place, string name) =>
        list.Count == 0
        || list.Contains(name, StringComparer.Ordinal)
        || (place.Space.Length == 0 && !list.Any(entry => entry.StartsWith($"{place.Surface}/", StringComparison.Ordinal)));
}
