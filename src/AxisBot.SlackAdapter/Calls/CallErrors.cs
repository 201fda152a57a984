namespace AxisBot.SlackAdapter.Calls;

/// <summary>What Slack's words for why it declined a call mean.</summary>
internal static class CallErrors
{
    public const string TooManyCalls = "ratelimited";
    public const string NotInChannel = "not_in_channel";
    public const string ChannelNotFound = "channel_not_found";
    public const string MessageNotFound = "message_not_found";
    public const string ThreadNotFound = "thread_not_found";
    public const string MissingScope = "missing_scope";

    /// <summary>The token is no good, and no later call with it will be.</summary>
    private static readonly HashSet<string> OfToken =
        ["not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled", "token_revoked", "token_expired", "not_allowed_token_type"];

    /// <summary>It may pass by itself, and nothing was done.</summary>
    private static readonly HashSet<string> Passing = [TooManyCalls, "rate_limited", "team_added_to_org", "org_login_required", "request_timeout", "two_factor_setup_required"];

    /// <summary>Slack itself does not know how far it came.</summary>
    private static readonly HashSet<string> Unsure = ["fatal_error", "internal_error", "service_unavailable"];

    /// <summary>Only the blocks are at fault: the same words without them can be posted.</summary>
    private static readonly HashSet<string> OfBlocks =
        ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments", "slack_file_not_found", "invalid_arguments", "only_one_table_allowed"];

    /// <summary>What Slack says of a picture that it has not looked at yet, among other things.</summary>
    private static readonly HashSet<string> OfPictures = ["invalid_blocks", "slack_file_not_found"];

    /// <summary>It was declined, and will always be.</summary>
    private static readonly HashSet<string> ForGood =
    [
        ChannelNotFound, NotInChannel, MissingScope, ThreadNotFound, MessageNotFound, "is_archived", "restricted_action", "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel", "restricted_action_non_threadable_channel", "restricted_action_thread_locked", "cannot_reply_to_message", "msg_too_long",
        "no_text", "user_not_in_channel", "user_not_found", "users_not_found", "cant_update_message", "cant_delete_message", "edit_window_closed", "message_not_owned_by_app",
        "messages_tab_disabled", "channel_type_not_supported", "not_allowed", "no_permission", "ekm_access_denied", "access_denied", "invalid_metadata_format",
        "metadata_too_large", "as_user_not_supported", "team_access_not_granted", "cannot_dm_bot", "unknown_method", "deprecated_endpoint", "method_deprecated",
        .. OfBlocks,
    ];

    /// <summary>Whether the token is no good.</summary>
    public static bool IsOfToken(string error) => OfToken.Contains(error);

    /// <summary>Whether nothing was done, and the same may be done later.</summary>
    public static bool IsPassing(string error) => Passing.Contains(error) || IsOfToken(error);

    /// <summary>Whether nothing was done, and nothing ever will be.</summary>
    public static bool IsForGood(string error) => ForGood.Contains(error);

    /// <summary>Whether the words alone can be posted.</summary>
    public static bool IsOfBlocks(string error) => OfBlocks.Contains(error);

    /// <summary>Whether a picture may be at fault that only came a moment ago.</summary>
    public static bool IsOfPictures(string error) => OfPictures.Contains(error);

    /// <summary>Whether Slack says that it does not know what was done.</summary>
    public static bool IsUnsure(string error) => Unsure.Contains(error);
}
