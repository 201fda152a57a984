namespace AxisBot.SlackAdapter.Calls;

/// <summary>The methods of the Web API that are called here; there are no others.</summary>
internal static class Methods
{
    public const string Test = "auth.test";
    public const string OpenConnection = "apps.connections.open";
    public const string Post = "chat.postMessage";
    public const string Whisper = "chat.postEphemeral";
    public const string Update = "chat.update";
    public const string Delete = "chat.delete";
    public const string StartStream = "chat.startStream";
    public const string AppendStream = "chat.appendStream";
    public const string StopStream = "chat.stopStream";
    public const string History = "conversations.history";
    public const string Replies = "conversations.replies";
    public const string Channel = "conversations.info";
    public const string Person = "users.info";
    public const string OpenForm = "views.open";
    public const string PublishHome = "views.publish";
    public const string SetPrompts = "assistant.threads.setSuggestedPrompts";
    public const string SetSession = "agents.sessions.setStatus";
    public const string AnnounceFile = "files.getUploadURLExternal";
    public const string CompleteFile = "files.completeUploadExternal";
}
