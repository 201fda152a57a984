using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Rendering;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>AxisBot's side of Discord: carries out what the outbox says.</summary>
internal sealed class DiscordSurface(
    DiscordRest rest, ChannelPoster channels, InteractionPoster interactions, ReadingBack reading, Pictures pictures, Standing standing, TimeProvider time) : ISurface
{
    /// <summary>Discord remembers a nonce "for a few minutes", and does not say for how many.</summary>
    private static readonly PostingTraits OfChannels = new() { NonceWindow = TimeSpan.FromMinutes(2), Settle = TimeSpan.FromSeconds(10) };

    /// <summary>To answer an interaction twice is the same as once, as long as its token lives.</summary>
    private static readonly PostingTraits OfLivingTokens = new() { NonceWindow = TimeSpan.FromHours(1), Settle = TimeSpan.FromSeconds(10) };

    /// <summary>What follows an answer, and what answers in the place of a dead token, is looked for before it is posted again.</summary>
    private static readonly PostingTraits WithoutNonce = new() { NonceWindow = TimeSpan.Zero, Settle = TimeSpan.FromSeconds(10) };

    /// <inheritdoc/>
    public string Name => DiscordSettings.SurfaceName;

    /// <inheritdoc/>
    public PostingTraits Traits => OfChannels;

    /// <inheritdoc/>
    public PostingTraits TraitsOf(Post post)
    {
        var ticket = ReturnTicket.Read(post.ReturnAddress);
        return ticket.Token is null || InteractionPoster.IsInChannel(post, ticket) ? OfChannels
            : ticket.LivesAt(time.GetUtcNow()) && !InteractionPoster.IsFollowUp(post, ticket) ? OfLivingTokens
            : WithoutNonce;
    }

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<Card>> PartsOf(IReadOnlyList<Card> cards) => Parting.Of(cards);

    /// <inheritdoc/>
    public Task<bool> IsManagerAsync(Place place, Person person, CancellationToken cancellation) => standing.IsManagerAsync(place, person, cancellation);

    /// <inheritdoc/>
    /// <remarks>Who asks by a command sees "is thinking" already; who writes sees AxisBot typing.</remarks>
    public async Task ShowAsync(IncomingMessage message, Progress progress, CancellationToken cancellation)
    {
        if (message is WrittenMessage && progress.Stage == Stage.Searching && ReturnTicket.Read(message.ReturnAddress).Channel is not 0 and var channel)
        {
            await rest.SendAsync(Calls.Type(new Id(channel)), cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<PostOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        var ticket = ReturnTicket.Read(post.ReturnAddress);
        var form = await FormOfAsync(post, cancellation).ConfigureAwait(false);
        return ticket.Token is null
            ? await channels.PostAsync(post, ticket, form, cancellation).ConfigureAwait(false)
            : await interactions.PostAsync(post, ticket, form, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<PostOutcome> ReplaceAsync(Post post, string message, CancellationToken cancellation) => PostedName.Read(message) is { } name
        ? await channels.ReplaceAsync(post, name, await FormOfAsync(post, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false)
        : new Refused("somebody has taken it away, or only one person has seen it");

    /// <inheritdoc/>
    public async Task<PostOutcome> WithdrawAsync(Post post, string message, CancellationToken cancellation) =>
        PostedName.Read(message) is { } name ? await channels.WithdrawAsync(name, cancellation).ConfigureAwait(false) : new Posted(message);

    /// <inheritdoc/>
    public Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation) => reading.FindAsync(post, since, cancellation);

    private async Task<MessageForm> FormOfAsync(Post post, CancellationToken cancellation) =>
        MessageForm.Of(post.Cards, await pictures.ForAsync(post.Cards, cancellation).ConfigureAwait(false));
}
