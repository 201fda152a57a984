namespace AxisBot.Web.Serving;

/// <summary>
/// How long and with how many visitors the server is patient. Whoever sends a byte now and then holds a connection no longer
/// than this, and whoever holds all of them holds them for no longer either.
/// </summary>
internal sealed record Patience
{
    /// <summary>How long the head of a request may take to arrive.</summary>
    public TimeSpan Head { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a body, or a visitor who reads, may stay below <see cref="SlowestRate"/>.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many bytes a second must go either way.</summary>
    public double SlowestRate { get; init; } = 240;

    /// <summary>How long a connection may be kept with nothing under way.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many connections there may be at once; more are closed as they come.</summary>
    public int MostConnections { get; init; } = 1000;
}
