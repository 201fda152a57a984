namespace AxisBot.Benchmarks.Events;

/// <summary>Who is sent events.</summary>
internal interface IEventsServer : IAsyncDisposable
{
    /// <summary>What it is called in tables.</summary>
    string Name { get; }

    /// <summary>Where events go.</summary>
    Uri Address { get; }

    /// <summary>The names of the events that it has kept; null where it keeps none.</summary>
    Task<IReadOnlyCollection<string>?> KeptAsync();
}
