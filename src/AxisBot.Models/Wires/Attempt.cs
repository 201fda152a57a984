using AxisBot.Answering.Writing;
using AxisBot.Models.Replies;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace AxisBot.Models.Wires;

/// <summary>One request to a model, and the reading of its reply.</summary>
internal sealed class Attempt(ModelSettings settings, TimeProvider time, ReplyWatch watch, Call call)
{
    /// <summary>No language of the articles needs more letters for a token on average; who writes more does not keep to the budget.</summary>
    private const int LettersOfToken = 8;

    private ChatFinishReason? _end;
    private TokenUse _use;
    private bool _hasDeclined;
    private long _letters;

    /// <summary>Runs it.</summary>
    /// <param name="manners">What the endpoint is known to understand.</param>
    /// <param name="asked">The token of whoever asked, for what is given away.</param>
    /// <param name="whole">The same with the time budget.</param>
    /// <exception cref="CallFault">Nothing came of it.</exception>
    /// <exception cref="OperationCanceledException">The time is over, or it was given up.</exception>
    public async Task RunAsync(Manners manners, CancellationToken asked, CancellationToken whole)
    {
        using var http = new HttpClient(watch, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = Clients.Open(settings, http);
        using var silence = new CancellationTokenSource(settings.LongestSilence, time);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(whole, silence.Token);
        var taker = call.Begin();
        await using var updates = (manners.Streams ? Streamed(client, manners, attempt.Token) : Whole(client, manners, attempt.Token)).GetAsyncEnumerator(attempt.Token);
        try
        {
            while (await NextAsync(updates, taker, asked, whole, silence.Token).ConfigureAwait(false))
            {
                if (updates.Current.Contents.Count > 0)
                {
                    silence.CancelAfter(Timeout.InfiniteTimeSpan);
                }

                if (!Note(updates.Current, taker))
                {
                    break;
                }

                if (updates.Current.Text is { Length: > 0 } piece)
                {
                    await taker.TakeAsync(piece, asked).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            call.Use += _use;
        }

        if (manners.Streams && watch.CameWhole)
        {
            throw new CallFault(WriterFault.Garbled, $"{settings.Place} does not give its reply away as it is written") { Lacks = Lack.Streaming };
        }

        Finish(taker);
    }

    /// <summary>The next update; what is thrown on the way to it is told as what it means. Behind a reply that is whole nothing is missed.</summary>
    private async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, IReplyTaker taker, CancellationToken asked, CancellationToken whole, CancellationToken silence)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception) when (taker.IsWhole && !asked.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception thrown)
        {
            whole.ThrowIfCancellationRequested();
            throw silence.IsCancellationRequested
                ? new CallFault(WriterFault.Late, $"the model did not begin to answer within {settings.LongestSilence.TotalSeconds:0.#} seconds; give it more time in Model:Seconds, or choose a faster one")
                : Troubles.Of(thrown, watch, settings);
        }
    }

    /// <summary>Notes what an update says beside its words.</summary>
    /// <returns>Whether there is a use in reading on.</returns>
    private bool Note(ChatResponseUpdate update, IReplyTaker taker)
    {
        _end = update.FinishReason ?? _end;
        _hasDeclined |= update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 };
        foreach (var content in update.Contents)
        {
            switch (content)
            {
                case UsageContent { Details: var details }:
                    _use = new TokenUse((int)(details.InputTokenCount ?? 0), (int)(details.OutputTokenCount ?? 0));
                    break;
                case ErrorContent:
                    _hasDeclined = true;
                    break;
                case TextContent { Text: var text }:
                    _letters += text.Length;
                    break;
                case TextReasoningContent { Text: var thought }:
                    _letters += thought.Length;
                    break;
            }
        }

        return _letters <= (long)settings.Tokens * LettersOfToken || (taker.IsWhole ? false : throw EventJudge.Flood(settings.Tokens));
    }

    private void Finish(IReplyTaker taker)
    {
        if (watch.Fault is { } seen && !taker.IsWhole)
        {
            throw seen;
        }

        if (_hasDeclined || _end == ChatFinishReason.ContentFilter)
        {
            throw Refusals.Declined();
        }

        if (_end == ChatFinishReason.Length && !taker.IsWhole)
        {
            throw EventJudge.Flood(settings.Tokens);
        }

        taker.Finish();
    }

    private IAsyncEnumerable<ChatResponseUpdate> Streamed(IChatClient client, Manners manners, CancellationToken cancellation) =>
        client.GetStreamingResponseAsync(Messages, Options(manners), cancellation);

    /// <summary>For endpoints that do not stream: the reply in one piece.</summary>
    private async IAsyncEnumerable<ChatResponseUpdate> Whole(IChatClient client, Manners manners, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var response = await client.GetResponseAsync(Messages, Options(manners), cancellation).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    private IReadOnlyList<ChatMessage> Messages => [new(ChatRole.System, call.Prompt.Instructions), new(ChatRole.User, call.Prompt.Material)];

    /// <summary>No temperature is sent: some models take none, and the checker stands behind all of them.</summary>
    private ChatOptions Options(Manners manners) => new()
    {
        MaxOutputTokens = settings.Tokens,
        ResponseFormat = manners.Format switch
        {
            ReplyFormat.Schema => ChatResponseFormat.ForJsonSchema(call.Form.Schema, call.Form.Name),
            ReplyFormat.Object => ChatResponseFormat.Json,
            _ => null,
        },
        AdditionalProperties = manners.Format == ReplyFormat.Schema ? new AdditionalPropertiesDictionary { ["strict"] = true } : null,
    };
}
