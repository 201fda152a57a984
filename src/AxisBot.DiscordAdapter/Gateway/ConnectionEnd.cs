namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>How a connection ended.</summary>
internal enum EndKind
{
    /// <summary>The other side closed it, with a code.</summary>
    Closed,

    /// <summary>It broke.</summary>
    Broken,

    /// <summary>It did not even open, or did not say Hello.</summary>
    Unreached,

    /// <summary>A heartbeat stayed without an answer.</summary>
    Silent,

    /// <summary>What came cannot be read.</summary>
    Unreadable,

    /// <summary>The other side wants us to connect anew.</summary>
    AskedToReconnect,

    /// <summary>The session is invalid, and may be resumed all the same.</summary>
    MayResume,

    /// <summary>The session is invalid.</summary>
    Invalid,

    /// <summary>There was no room for one more identify.</summary>
    NoRoom,

    /// <summary>Another worker holds the session now.</summary>
    Displaced,

    /// <summary>We were told to stop.</summary>
    Stopped,
}

/// <summary>How a connection ended, with what belongs to that.</summary>
/// <param name="Kind">How.</param>
/// <param name="Code">The code of the close.</param>
/// <param name="Room">When there is room again, and why there is none.</param>
internal sealed record ConnectionEnd(EndKind Kind, int? Code = null, NoRoom? Room = null)
{
    /// <inheritdoc/>
    public override string ToString() => Code is null ? $"{Kind}" : $"{Kind} {Code}";
}
