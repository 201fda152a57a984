using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace AxisBot.Web.Chat;

/// <summary>What a visitor has sent: a text or the press of a button, in a thread.</summary>
/// <param name="Thread">The conversation; a new one where the form names none.</param>
/// <param name="Text">What was written; empty for a press.</param>
/// <param name="Action">What the pressed button carries; null where something was written.</param>
internal sealed record ChatForm(string Thread, string Text, string? Action)
{
    /// <summary>How many characters a question may have.</summary>
    public const int LongestText = 2000;

    /// <summary>Of how many bytes a request that is refused is still let come to its end.</summary>
    private const int MostBytesPassed = 2_000_000;

    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly FormOptions Bounds = new()
    {
        ValueCountLimit = 8,
        KeyLengthLimit = 32,
        ValueLengthLimit = Serving.KestrelBounds.MostBytes,
        BufferBody = false,
    };

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Complaint => this switch
    {
        { Action: { } action } => CardAction.Read(action) is null ? "That button is not known." : null,
        { Text.Length: 0 } => "Write a question first, or a command such as /help.",
        { Text.Length: > LongestText } => $"That is {Text.Length:#,##0} characters. Ask in at most {LongestText:#,##0}.",
        _ => null,
    };

    /// <summary>Reads a form.</summary>
    /// <exception cref="BadHttpRequestException">It is no form, or a broken one.</exception>
    public static async Task<ChatForm> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Serving.KestrelBounds.MostBytes)
        {
            LetPass(request);
            throw new BadHttpRequestException("More than a question.", StatusCodes.Status413PayloadTooLarge);
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
        {
            throw new BadHttpRequestException("Not a form.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var form = await new FormFeature(request, Bounds).ReadFormAsync(request.HttpContext.RequestAborted);
            return new ChatForm(
                form["thread"].ToString() is var thread && Visitor.IsId(thread) ? thread : Visitor.NewId(),
                form["text"].ToString().Trim(),
                form["action"].ToString() is { Length: > 0 } action ? action : null);
        }
        catch (InvalidDataException)
        {
            throw new BadHttpRequestException("Not a form that can be read.", StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Whoever is cut off in the middle of a request cannot read why it is refused.</summary>
    private static void LetPass(HttpRequest request)
    {
        if (request.ContentLength <= MostBytesPassed && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytesPassed;
        }
    }

    /// <summary>The message that it is.</summary>
    public IncomingMessage ToMessage(Person visitor, DateTimeOffset now)
    {
        var id = new MessageId(Visitor.Surface, Visitor.NewId());
        var place = Visitor.PlaceOf(visitor, Thread);
        return Action is null ? new WrittenMessage(id, place, visitor, now, Text, MentionsBot: true) : new ButtonPress(id, place, visitor, now, Action);
    }
}
