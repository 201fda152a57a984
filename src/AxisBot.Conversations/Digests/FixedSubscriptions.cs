namespace AxisBot.Conversations.Digests;

/// <summary>Keeps the subscriptions of the settings among those of the channels.</summary>
public sealed class FixedSubscriptions(IDigestSubscriptions subscriptions, DigestSettings settings, TimeProvider time)
{
    /// <summary>Adds what the settings say and is not kept yet, and takes away what they no longer say.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        var kept = await subscriptions.AllAsync(cancellation).ConfigureAwait(false);
        foreach (var wanted in settings.Subscriptions)
        {
            var known = kept.FirstOrDefault(one => one.Channel == wanted.Channel);
            var subscription = new DigestSubscription(wanted.Channel, wanted.Time, wanted.Zone, known?.Since ?? time.GetUtcNow(), IsFixed: true);
            if (subscription != known)
            {
                await subscriptions.KeepAsync(subscription, cancellation).ConfigureAwait(false);
            }
        }

        foreach (var gone in kept.Where(one => one.IsFixed && settings.Subscriptions.All(wanted => wanted.Channel != one.Channel)))
        {
            await subscriptions.RemoveAsync(gone.Channel, cancellation).ConfigureAwait(false);
        }
    }
}
