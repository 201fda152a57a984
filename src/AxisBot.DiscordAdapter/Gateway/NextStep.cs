namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>What follows the end of a connection.</summary>
internal enum NextStep
{
    /// <summary>Go on with the session.</summary>
    Resume,

    /// <summary>Begin a new one.</summary>
    Identify,

    /// <summary>Give up: it cannot get better by itself.</summary>
    GiveUp,
}

/// <summary>Decides what follows the end of a connection.</summary>
internal static class NextSteps
{
    private const int AuthenticationFailed = 4004;
    private const int InvalidSequence = 4007;
    private const int SessionTimedOut = 4009;
    private const int InvalidShard = 4010;
    private const int ShardingRequired = 4011;
    private const int InvalidVersion = 4012;
    private const int InvalidIntents = 4013;
    private const int DisallowedIntents = 4014;

    /// <summary>What follows.</summary>
    public static NextStep After(ConnectionEnd end) => end.Kind switch
    {
        EndKind.Invalid or EndKind.NoRoom => NextStep.Identify,
        EndKind.Closed when end.Code is 1000 or 1001 or InvalidSequence or SessionTimedOut => NextStep.Identify,
        EndKind.Closed when WhyFatal(end.Code) is not null => NextStep.GiveUp,
        _ => NextStep.Resume,
    };

    /// <summary>Whether the token is at fault.</summary>
    public static bool IsOfToken(ConnectionEnd end) => end is { Kind: EndKind.Closed, Code: AuthenticationFailed };

    /// <summary>What is wrong and what to do, for a code after which nothing gets better by itself; null for all others.</summary>
    public static string? WhyFatal(int? code) => code switch
    {
        AuthenticationFailed => "Discord refuses the token (4004); get a new one in the developer portal (Bot, Reset Token), put it into Discord:Token and start AxisBot anew",
        InvalidShard => "Discord knows no such connection (4010); set Discord:Shards to another number, or to 0, and start AxisBot anew",
        ShardingRequired => "the bot is in too many servers for so few connections (4011); set Discord:Shards to 0 and start AxisBot anew",
        InvalidVersion => "Discord no longer speaks version 10 of its gateway (4012); install a newer AxisBot",
        InvalidIntents => "Discord does not know the intents that AxisBot asks for (4013); install a newer AxisBot",
        DisallowedIntents => "Discord does not grant the intents that AxisBot asks for (4014); set Discord:ReadsMessages to false, or turn on Message Content Intent in the developer portal (Bot), and start AxisBot anew",
        _ => null,
    };
}
