using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Incoming;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>AxisBot's side of Slack: carries out what the outbox says.</summary>
internal sealed class SlackSurface(
    SlackSettings settings, SlackClient client, Speaker speaker, Whisperer whisperer, Streamer streamer, ReadingBack reading, Pictures pictures, SessionStatus status, StoppedWork stopped, Standing standing, Errands errands) : ISurface
{
    private const int LongestTitle = 80;

    /// <inheritdoc/>
    public string Name => SlackSettings.SurfaceName;

    /// <inheritdoc/>
    /// <remarks>Slack looks at no key: what may have been posted is read back, once no request can be on its way any more.</remarks>
    public PostingTraits Traits { get; } = new() { NonceWindow = TimeSpan.Zero, Settle = TimeSpan.FromSeconds(30) };

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<Card>> PartsOf(IReadOnlyList<Card> cards) => Parting.Of(cards);

    /// <inheritdoc/>
    public Task<bool> IsManagerAsync(Place place, Person person, CancellationToken cancellation) => standing.IsManagerAsync(place, person, cancellation);

    /// <inheritdoc/>
    /// <remarks>
    /// Sentences that are written one after another are not shown: a message that grows is posted, so it goes through the outbox, which knows
    /// the whole answer before it notes that any of it will be sent.
    /// </remarks>
    public Task ShowAsync(IncomingMessage message, Progress progress, CancellationToken cancellation)
    {
        if (progress.Written.Count == 0 && message.Place.Thread is { } thread)
        {
            status.Begin(message.Place.Channel, thread, TitleOf(message));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public TimeSpan WaitFor(Post post)
    {
        var address = Address.Of(post);
        return address.IsWhisper ? TimeSpan.Zero : client.WaitFor(Methods.Post, address.Channel);
    }

    /// <inheritdoc/>
    public async Task<PostOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        var address = Address.Of(post);
        if (stopped.Has(address))
        {
            status.End(address.Channel, address.Thread);
            return new Refused("whoever asked has stopped it");
        }

        var outcome = await SendAsync(post, address, cancellation).ConfigureAwait(false);
        if (outcome is Posted)
        {
            End(post, address);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async Task<PostOutcome> ReplaceAsync(Post post, string message, CancellationToken cancellation)
    {
        if (PostedName.Read(message) is not { } name)
        {
            return await PostAsync(post, cancellation).ConfigureAwait(false); // what only one person saw cannot be changed
        }

        var options = await pictures.ForAsync(post, cancellation).ConfigureAwait(false);
        var outcome = await speaker.ReplaceAsync(post, name, MessageForm.Of(post.Cards, options), cancellation).ConfigureAwait(false);
        status.End(post.Place.Channel, post.Place.Thread);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<PostOutcome> WithdrawAsync(Post post, string message, CancellationToken cancellation)
    {
        status.End(post.Place.Channel, post.Place.Thread);
        return PostedName.Read(message) is { } name ? await speaker.WithdrawAsync(name, cancellation).ConfigureAwait(false) : new Posted(message);
    }

    /// <inheritdoc/>
    public Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation)
    {
        var address = Address.Of(post);
        return reading.FindAsync(post, address, since, MessageForm.Of(post.Cards, BlockOptions.Message), StreamOf(post, address), cancellation);
    }

    private async Task<PostOutcome> SendAsync(Post post, Address address, CancellationToken cancellation)
    {
        if (StreamOf(post, address) is { } stream
            && await streamer.StreamAsync(post, address, stream, () => MessageForm.Of(post.Cards, BlockOptions.Message), cancellation).ConfigureAwait(false) is { } grown)
        {
            return grown;
        }

        var form = MessageForm.Of(post.Cards, await pictures.ForAsync(post, cancellation).ConfigureAwait(false));
        return address.IsWhisper
            ? await whisperer.TellAsync(address, form, cancellation).ConfigureAwait(false)
            : await speaker.SayAsync(post, address, form, cancellation).ConfigureAwait(false);
    }

    /// <summary>What an answer to a direct message grows by; null where it does not grow.</summary>
    private StreamForm? StreamOf(Post post, Address address) =>
        settings is { IsAgent: true, Streams: true } && address is { IsDirect: true, IsWhisper: false, Thread: not null, Ticket.Ts: not null } && post is { Parts: 1, Cards: [{ Chart: null } card] } && IsAnswer(card)
            ? StreamForm.Of(card)
            : null;

    private static bool IsAnswer(Card card) => card.Kind is CardKind.Answer or CardKind.Refusal or CardKind.Verdict or CardKind.Disagreement;

    private void End(Post post, Address address)
    {
        status.End(post.Place.Channel, post.Place.Thread);
        if (address.Ticket is { RefreshesHome: true, Direct: { } direct })
        {
            errands.Take(new ShowHome(address.Ticket.User, new HomeView(post.Place.Space, direct, post.Place.Channel)));
        }
    }

    /// <summary>What an agent is asked alone is called by its first words; nobody else sees that.</summary>
    private static string? TitleOf(IncomingMessage message) =>
        message is WrittenMessage { Place.Kind: PlaceKind.Direct } written && SlackWords.Plain(written.Text) is { Length: > 0 } text ? SafeText.Shortened(text, LongestTitle) : null;
}
