namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What may be said about who is notified.</summary>
internal static class MentionRules
{
    public const int MostIds = 100;

    public static void Check(FormPart mentions)
    {
        if (!mentions.Known("parse", "users", "roles", "replied_user"))
        {
            return;
        }

        foreach (var kind in mentions["parse"].Items)
        {
            kind.OneOf("users", "roles", "everyone");
        }

        foreach (var kind in new[] { "users", "roles" })
        {
            Check(mentions, kind);
        }
    }

    /// <summary>All of a kind, or some by name: not both.</summary>
    private static void Check(FormPart mentions, string kind)
    {
        mentions[kind].Count(0, MostIds);
        foreach (var id in mentions[kind].Items)
        {
            id.Id();
        }

        if (mentions[kind].Items.Count > 0 && mentions["parse"].Items.Any(parsed => parsed.Text == kind))
        {
            mentions.Fail("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"All {kind} and some {kind} at once.");
        }
    }
}
