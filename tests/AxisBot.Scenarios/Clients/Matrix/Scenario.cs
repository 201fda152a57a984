namespace AxisBot.Scenarios.Clients.Matrix;

/// <summary>What surrounds a client in some scenarios, from its start on.</summary>
internal interface IStage
{
    /// <summary>Whether something takes long there; it is begun first.</summary>
    bool IsSlow { get; }
}

/// <summary>Something that happens to a client of a platform, written once and run against each of them.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Should">What AxisBot should do.</param>
/// <param name="Stage">What surrounds it; scenarios of the same stage come one after the other to the same client.</param>
/// <param name="ObserveAsync">Lets it happen, and tells what the loopback platform saw of the client.</param>
internal sealed record Scenario<TStage, TRival>(string Name, string Should, TStage Stage, Func<TRival, Task<Seen>> ObserveAsync)
    where TStage : class, IStage
    where TRival : IAsyncDisposable
{
    /// <summary>Whether it is among what bots usually get wrong, which has a table of its own.</summary>
    public bool IsUsuallyWrong { get; init; }

    /// <summary>Why AxisBot does otherwise than the other; null where both do the same.</summary>
    public string? Difference { get; init; }
}

/// <summary>What was seen of a client.</summary>
/// <param name="Cell">In a few words, which are the same each time.</param>
/// <param name="IsRight">Whether it is what AxisBot should do.</param>
/// <param name="Figures">What was measured, which is another each time; empty for nothing.</param>
internal sealed record Seen(string Cell, bool IsRight, string Figures = "");
