using System.Net;
using System.Net.Http.Json;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;

namespace AxisBot.TestKit.PartyLine;

/// <summary>AxisBot's side of a party line.</summary>
public sealed class PartyLineSurface(Uri address, PostingTraits traits) : ISurface, IDisposable
{
    /// <summary>The name of the surface.</summary>
    public const string SurfaceName = "line";

    private readonly HttpClient _client = new() { BaseAddress = address };

    /// <inheritdoc/>
    public string Name => SurfaceName;

    /// <inheritdoc/>
    public PostingTraits Traits => traits;

    /// <inheritdoc/>
    public Task ShowAsync(IncomingMessage message, Progress progress, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<PostOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        try
        {
            using var response = await _client.PostAsJsonAsync("/messages", Written(post), cancellation).ConfigureAwait(false);
            return response.IsSuccessStatusCode && await response.Content.ReadFromJsonAsync<LineMessage>(cancellation).ConfigureAwait(false) is { } message
                ? new Posted(message.Id)
                : OutcomeOf(response.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            return OutcomeOf(failure);
        }
    }

    /// <inheritdoc/>
    public Task<PostOutcome> ReplaceAsync(Post post, string message, CancellationToken cancellation) =>
        ChangeAsync(message, token => _client.PutAsJsonAsync($"/messages/{message}", Written(post), token), cancellation);

    /// <inheritdoc/>
    public Task<PostOutcome> WithdrawAsync(Post post, string message, CancellationToken cancellation) =>
        ChangeAsync(message, token => _client.DeleteAsync($"/messages/{message}", token), cancellation);

    /// <inheritdoc/>
    public async Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation)
    {
        try
        {
            var path = $"/messages?channel={Uri.EscapeDataString(post.Place.Channel)}&since={Uri.EscapeDataString(since.ToString("O"))}";
            using var response = await _client.GetAsync(path, cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                return new Unreadable($"the line says {(int)response.StatusCode}", response.StatusCode == HttpStatusCode.Forbidden);
            }

            var messages = await response.Content.ReadFromJsonAsync<List<LineMessage>>(cancellation).ConfigureAwait(false);
            return messages!.Find(message => message.Post.Key == post.Key.Value) is { } found ? new Found(found.Id) : new Absent();
        }
        catch (HttpRequestException failure)
        {
            return new Unreadable($"the line does not answer ({failure.HttpRequestError})", IsForGood: false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static LinePost Written(Post post) =>
        new(post.Place.Channel, post.Place.Thread, post.Key.Value, post.Answers?.Value, string.Join("\n\n", post.Cards.Select(card => CardText.Write(card))));

    private static async Task<PostOutcome> ChangeAsync(string message, Func<CancellationToken, Task<HttpResponseMessage>> requestAsync, CancellationToken cancellation)
    {
        try
        {
            using var response = await requestAsync(cancellation).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? new Posted(message) : OutcomeOf(response.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            return OutcomeOf(failure);
        }
    }

    private static PostOutcome OutcomeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.ServiceUnavailable => new NotPosted("the line is busy"),
        _ => new Refused($"the line says {(int)status}"),
    };

    /// <summary>Only where no connection came about, nothing can have been carried out.</summary>
    private static PostOutcome OutcomeOf(HttpRequestException failure) => failure.HttpRequestError == HttpRequestError.ConnectionError
        ? new NotPosted("the line cannot be reached")
        : new Unknown($"the answer was lost ({failure.HttpRequestError})");
}
