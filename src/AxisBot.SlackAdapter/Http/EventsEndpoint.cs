using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Outages;
using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Incoming;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Http;

/// <summary>Takes the requests by which Slack tells what happens: events as JSON, what is pressed and called as forms, all at one address.</summary>
internal sealed partial class EventsEndpoint(Signature signature, Replays replays, Receptionist receptionist, SlackMeters meters, ILogger<EventsEndpoint> log)
{
    /// <summary>Where it is.</summary>
    public const string Path = "/slack/events";

    /// <summary>How many bytes a request may have; Slack's own are far smaller.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>How many bytes of a request that has too many are let through, so that whoever sends it still hears why it is refused.</summary>
    public const int MostBytesPassed = 8_000_000;

    private const string TimestampHeader = "X-Slack-Request-Timestamp";
    private const string SignatureHeader = "X-Slack-Signature";
    private const string NoRetryHeader = "X-Slack-No-Retry";

    /// <summary>Takes one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Path != Path)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = HttpMethods.Post;
        }
        else if (await BytesAsync(context.Request).ConfigureAwait(false) is { } body)
        {
            await TakeAsync(context, body).ConfigureAwait(false);
        }
        else
        {
            meters.Refused("too_large");
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    /// <summary>The bytes of a request; null where there are too many.</summary>
    private static async Task<byte[]?> BytesAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        try
        {
            return (await Bodies.ReadAsync(request.Body, MostBytes, request.HttpContext.RequestAborted).ConfigureAwait(false))?.ToArray();
        }
        catch (BadHttpRequestException)
        {
            return null; // Kestrel counts too
        }
    }

    private async Task TakeAsync(HttpContext context, byte[] body)
    {
        var signed = context.Request.Headers[SignatureHeader].ToString();
        var fault = signature.FaultIn(context.Request.Headers[TimestampHeader].ToString(), signed, body);
        if (fault != SignatureFault.None || !replays.Take(signed))
        {
            meters.Refused(fault == SignatureFault.None ? "replayed" : NameOf(fault));
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            await AnswerAsync(context, body).ConfigureAwait(false);
        }
        catch (StateUnavailableException unavailable)
        {
            LogNotKept(unavailable.Trouble);
            replays.GiveBack(signed);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch
        {
            replays.GiveBack(signed);
            throw;
        }
    }

    private async Task AnswerAsync(HttpContext context, byte[] body)
    {
        switch (RequestReader.Read(context.Request.ContentType, body))
        {
            case Challenge challenge:
                await SayAsync(context.Response, new JsonObject { ["challenge"] = challenge.Text }).ConfigureAwait(false);
                break;
            case Told told:
                await SayAsync(context.Response, await receptionist.TakeAsync(told.Delivery, CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false);
                break;
            case TooManyEvents:
                LogTooMany();
                break;
            case Probe:
                break;
            default:
                meters.Refused("unreadable");
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                context.Response.Headers[NoRetryHeader] = "1"; // it would be no better the next time
                break;
        }
    }

    private static async Task SayAsync(HttpResponse response, JsonObject? answer)
    {
        if (answer is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(answer.ToJsonString()).ConfigureAwait(false);
        }
    }

    private static string NameOf(SignatureFault fault) => fault switch
    {
        SignatureFault.Missing => "no_signature",
        SignatureFault.Malformed => "malformed_time",
        SignatureFault.OutOfTime => "out_of_time",
        _ => "wrong_signature",
    };

    [LoggerMessage(1, LogLevel.Warning, "What Slack told could not be kept, and is not acknowledged: the state is {Trouble}")]
    private partial void LogNotKept(StateTrouble trouble);

    [LoggerMessage(2, LogLevel.Warning, "Slack tells that there are more than 30,000 events an hour, and leaves some out (app_rate_limited)")]
    private partial void LogTooMany();
}
