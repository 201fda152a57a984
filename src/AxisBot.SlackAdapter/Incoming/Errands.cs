using System.Threading.Channels;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>What is to be shown to single people, in the order in which it came up. Where it piles up, the rest of it is dropped.</summary>
internal sealed class Errands
{
    private const int Most = 256;

    private readonly Channel<Errand> _waiting = Channel.CreateBounded<Errand>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Takes one on.</summary>
    /// <returns>False where there are too many.</returns>
    public bool Take(Errand errand) => _waiting.Writer.TryWrite(errand);

    /// <summary>Those that were taken on, as they come.</summary>
    public IAsyncEnumerable<Errand> AllAsync(CancellationToken cancellation) => _waiting.Reader.ReadAllAsync(cancellation);
}
