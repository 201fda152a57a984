namespace AxisBot.Conversations.Posting;

/// <summary>What became of a request to a surface.</summary>
public abstract record PostOutcome;

/// <summary>It was carried out.</summary>
/// <param name="Message">The surface's own name of the message.</param>
public sealed record Posted(string Message) : PostOutcome;

/// <summary>It was certainly not carried out, and may be tried again.</summary>
/// <param name="Reason">Why, for logs; nobody's words are in it.</param>
/// <param name="Wait">How long to wait at the least, where the surface says so.</param>
public sealed record NotPosted(string Reason, TimeSpan? Wait = null) : PostOutcome;

/// <summary>It was certainly not carried out, and never will be.</summary>
/// <param name="Reason">Why, for logs and for whoever runs AxisBot.</param>
public sealed record Refused(string Reason) : PostOutcome;

/// <summary>Whether it was carried out is not known: the answer was lost, or came too late.</summary>
/// <param name="Reason">Why, for logs.</param>
public sealed record Unknown(string Reason) : PostOutcome;

/// <summary>What a surface says when it is asked whether a message was posted.</summary>
public abstract record ReadBack;

/// <summary>It was.</summary>
/// <param name="Message">The surface's own name of the message.</param>
public sealed record Found(string Message) : ReadBack;

/// <summary>It was not: all that was posted since was read.</summary>
public sealed record Absent : ReadBack;

/// <summary>What was posted cannot be read.</summary>
/// <param name="Reason">Why, for logs and for whoever runs AxisBot.</param>
/// <param name="IsForGood">Whether it is no use to try again, as where a permission is missing.</param>
public sealed record Unreadable(string Reason, bool IsForGood) : ReadBack;
