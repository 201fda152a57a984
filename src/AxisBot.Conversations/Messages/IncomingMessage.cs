namespace AxisBot.Conversations.Messages;

/// <summary>Something that came from a surface.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Place">Where it was written or pressed.</param>
/// <param name="Author">Who did.</param>
/// <param name="At">When, by the clock of the surface.</param>
public abstract record IncomingMessage(MessageId Id, Place Place, Person Author, DateTimeOffset At)
{
    /// <summary>
    /// What the surface needs to reply to just this message, in a form that it alone reads; null where the place says enough. It may
    /// hold a token: it is never shown or logged.
    /// </summary>
    public string? ReturnAddress { get; init; }

    /// <summary>Other names under which the surface may bring the same again; what came under one of them does not come twice.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>The message that it is about: itself, or the one that was changed or removed.</summary>
    public virtual MessageId About => Id;
}

/// <summary>Words that somebody wrote.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Place">Where it was written.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Text">The words, without the mention of AxisBot. They are never logged.</param>
/// <param name="MentionsBot">Whether AxisBot was addressed by name.</param>
public sealed record WrittenMessage(MessageId Id, Place Place, Person Author, DateTimeOffset At, string Text, bool MentionsBot)
    : IncomingMessage(Id, Place, Author, At);

/// <summary>A command, read by the surface.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Place">Where it was given.</param>
/// <param name="Author">Who gave it.</param>
/// <param name="At">When.</param>
/// <param name="Command">The name of the command ("fact").</param>
/// <param name="Arguments">Its arguments by name; what a surface could not tell apart stands under the command's first argument.</param>
public sealed record CommandCall(MessageId Id, Place Place, Person Author, DateTimeOffset At, string Command, IReadOnlyDictionary<string, string> Arguments)
    : IncomingMessage(Id, Place, Author, At);

/// <summary>A button that somebody pressed.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Place">Where the button stands.</param>
/// <param name="Author">Who pressed it.</param>
/// <param name="At">When.</param>
/// <param name="Action">What the button carries: <see cref="Cards.CardAction.Code"/>.</param>
public sealed record ButtonPress(MessageId Id, Place Place, Person Author, DateTimeOffset At, string Action)
    : IncomingMessage(Id, Place, Author, At);

/// <summary>Other words in the place of earlier ones.</summary>
/// <param name="Id">Names the change itself.</param>
/// <param name="Place">Where the message stands.</param>
/// <param name="Author">Who changed it.</param>
/// <param name="At">When.</param>
/// <param name="Changed">The message that was changed; it may never have come here.</param>
/// <param name="Text">Its words now.</param>
/// <param name="MentionsBot">Whether they address AxisBot by name.</param>
public sealed record EditedMessage(MessageId Id, Place Place, Person Author, DateTimeOffset At, MessageId Changed, string Text, bool MentionsBot)
    : IncomingMessage(Id, Place, Author, At)
{
    /// <inheritdoc/>
    public override MessageId About => Changed;
}

/// <summary>A message that was taken away.</summary>
/// <param name="Id">Names the removal itself.</param>
/// <param name="Place">Where the message stood.</param>
/// <param name="Author">Who took it away.</param>
/// <param name="At">When.</param>
/// <param name="Removed">The message; it may never have come here.</param>
public sealed record RemovedMessage(MessageId Id, Place Place, Person Author, DateTimeOffset At, MessageId Removed)
    : IncomingMessage(Id, Place, Author, At)
{
    /// <inheritdoc/>
    public override MessageId About => Removed;
}
