using System.Text.Json;
using AxisBot.Conversations.Posting;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>
/// Marks messages, so that it can be found out after a crash what was posted: by the number that a component may carry. It is made of the
/// key of the post and says nothing.
/// </summary>
internal static class Marker
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int MarkLetters = 6;
    private const int Least = 1 << 20; // Discord numbers from 1 what has no number of its own

    /// <summary>The mark of a post.</summary>
    public static int Of(Post post) => Least + post.Key.Value.Take(MarkLetters).Aggregate(0, (mark, letter) => (mark << 5) | Math.Max(0, Letters.IndexOf(letter, StringComparison.Ordinal)));

    /// <summary>Whether a message carries the mark of a post, or its name.</summary>
    public static bool IsOn(JsonElement message, Post post) =>
        message.Text("nonce") == post.Key.Value || message.Items("components").Any(component => component.Number("id") == Of(post));
}
