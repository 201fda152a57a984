using AxisBot.Answering.Writing;
using AxisBot.Models.Wires;

namespace AxisBot.Models.Replies;

/// <summary>Gives each claim of a reply away as soon as it is there.</summary>
internal sealed class ClaimTaker(Func<WrittenClaim, CancellationToken, ValueTask> take) : IReplyTaker
{
    private readonly ThoughtFilter _thoughts = new();
    private readonly ClaimReader _claims = new();

    /// <inheritdoc/>
    public bool HasGivenAway { get; private set; }

    /// <inheritdoc/>
    public bool IsWhole => _claims.IsWhole;

    /// <inheritdoc/>
    public async ValueTask TakeAsync(string piece, CancellationToken cancellation)
    {
        foreach (var claim in _claims.Take(_thoughts.Pass(piece)))
        {
            HasGivenAway = true;
            await take(claim, cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Finish()
    {
        if (!_claims.HasText)
        {
            throw CallFault.Empty();
        }

        if (!_claims.IsWhole)
        {
            throw CallFault.Garbled(_claims.HasBegun ? "its reply ends in the middle" : "its reply holds no list of claims");
        }

        if (!HasGivenAway)
        {
            throw CallFault.Empty();
        }
    }
}
