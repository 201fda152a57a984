using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Models;

/// <summary>Does with one request what an act says.</summary>
internal sealed class Performance(LoopbackModel model, HttpContext context, ModelRequest request, TimeProvider time, Task released, CancellationToken cancellation)
{
    private const int LettersOfPiece = 7;
    private const int MostOfFlood = 200_000;
    private const string Events = "text/event-stream; charset=utf-8";
    private const string Json = "application/json";

    private static readonly TimeSpan Drip = TimeSpan.FromSeconds(1);

    private readonly WireFormat _format = WireFormat.Of(request.Wire, model.Name);

    /// <summary>Does it.</summary>
    public Task PlayAsync(ModelAct act) => act.Conduct switch
    {
        Conduct.Refuses => ObjectAsync(new Objection(act.Status, act.Status switch { 429 => "rate_limit_error", 529 => "overloaded_error", >= 500 => "api_error", _ => "invalid_request_error" }, act.Complaint), act.RetryAfter),
        Conduct.HangsUp => HangUpAsync(),
        Conduct.StallsBeforeFirst => Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation),
        Conduct.ShowsPage => SendAsync("text/html; charset=utf-8", "<!doctype html><title>Sign in</title><p>Please sign in.</p>"),
        Conduct.Redirects => RedirectAsync(),
        _ when !request.Streams || !model.Streams => SendWholeAsync(act),
        _ => StreamAsync(act),
    };

    /// <summary>Does not take the request.</summary>
    public Task ObjectAsync(Objection objection, TimeSpan? retryAfter)
    {
        context.Response.StatusCode = objection.Status;
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return SendAsync(Json, _format.Objection(objection));
    }

    private async Task StreamAsync(ModelAct act)
    {
        context.Response.ContentType = Events;
        var text = act.Author(request.Prompt);
        var pieces = text.Chunk(LettersOfPiece).Select(letters => new string(letters)).ToList();
        var some = pieces.Take(Math.Max(1, pieces.Count / 2)).ToList();
        switch (act.Conduct)
        {
            case Conduct.WritesByBytes:
                await WriteByBytesAsync(All(pieces, ModelEnd.Stop), TimeSpan.Zero);
                break;
            case Conduct.Drips:
                await WriteByBytesAsync(All(pieces, ModelEnd.Stop), Drip);
                break;
            case Conduct.ThinksFirst:
                await WriteAsync(_format.Start() + _format.Thought("I could say {\"claims\": [") + _format.Thought("but I will not.") + string.Concat(pieces.Select(_format.Piece)) + _format.End(ModelEnd.Stop));
                break;
            case Conduct.StallsAfterFirst:
                await WriteAsync(_format.Start() + _format.Piece(pieces[0]));
                await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation);
                break;
            case Conduct.WaitsAfterFirst:
                await WaitAfterFirstAsync(text);
                break;
            case Conduct.HangsUpAfterFirst:
                await WriteFirstAsync(text);
                await HangUpAsync();
                break;
            case Conduct.Cuts:
                await WriteAsync(All(some, ModelEnd.Stop));
                break;
            case Conduct.ClosesEarly:
                await WriteAsync(_format.Start() + string.Concat(some.Select(_format.Piece)));
                break;
            case Conduct.HangsUpMidway:
                await WriteAsync(_format.Start() + string.Concat(some.Select(_format.Piece)));
                await HangUpAsync();
                break;
            case Conduct.BreaksOff:
                await WriteAsync(_format.Start() + _format.Piece(pieces[0]) + _format.Failure());
                break;
            case Conduct.Floods:
                await FloodAsync();
                break;
            case Conduct.RunsOutOfTokens:
                await WriteAsync(All(some, ModelEnd.Length));
                break;
            case Conduct.BreaksEvents:
                await WriteAsync(_format.Start() + "data: {\"choices\": [oh dear\n\n" + _format.End(ModelEnd.Stop));
                break;
            case Conduct.BreaksLetters:
                await WriteAsync(_format.Start());
                await WriteAsync((byte[])[.. "data: {\"text\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}\n\n"u8]);
                break;
            case Conduct.SendsNoEvents:
                await WriteAsync("Hello, this is the model speaking.\nHow can I help you?\n");
                break;
            case Conduct.WritesNothing:
                await WriteAsync(_format.Start() + _format.End(ModelEnd.Stop));
                break;
            case Conduct.Declines:
                await WriteAsync(_format.Start() + _format.End(ModelEnd.Declined));
                break;
            case Conduct.IsFiltered:
                await WriteAsync(All(some, ModelEnd.Filtered));
                break;
            default:
                await WriteOneByOneAsync(pieces);
                break;
        }
    }

    private Task SendWholeAsync(ModelAct act)
    {
        var text = act.Author(request.Prompt);
        return act.Conduct switch
        {
            Conduct.Declines => SendAsync(Json, _format.Whole("", ModelEnd.Declined)),
            Conduct.IsFiltered => SendAsync(Json, _format.Whole("", ModelEnd.Filtered)),
            Conduct.WritesNothing => SendAsync(Json, _format.Whole("", ModelEnd.Stop)),
            Conduct.Cuts => SendAsync(Json, _format.Whole(text[..(text.Length / 2)], ModelEnd.Stop)),
            Conduct.RunsOutOfTokens => SendAsync(Json, _format.Whole(text[..(text.Length / 2)], ModelEnd.Length)),
            Conduct.BreaksEvents => SendAsync(Json, "{\"choices\": [oh dear"),
            _ => SendAsync(Json, _format.Whole(text, ModelEnd.Stop)),
        };
    }

    private string All(IEnumerable<string> pieces, ModelEnd end) => _format.Start() + string.Concat(pieces.Select(_format.Piece)) + _format.End(end);

    private async Task WriteOneByOneAsync(List<string> pieces)
    {
        await WriteAsync(_format.Start());
        foreach (var piece in pieces)
        {
            await WriteAsync(_format.Piece(piece));
        }

        await WriteAsync(_format.End(ModelEnd.Stop));
    }

    private async Task WaitAfterFirstAsync(string text)
    {
        var end = await WriteFirstAsync(text);
        await WriteAsync(_format.Piece(text[end..]) + _format.End(ModelEnd.Stop));
    }

    /// <summary>Writes the first claim, and waits until it is released.</summary>
    /// <returns>How much of the text that was.</returns>
    private async Task<int> WriteFirstAsync(string text)
    {
        var end = text.IndexOf("]}", StringComparison.Ordinal) + 2;
        await WriteAsync(_format.Start() + _format.Piece(text[..end]));
        await released.WaitAsync(cancellation);
        return end;
    }

    private async Task FloodAsync()
    {
        await WriteAsync(_format.Start() + _format.Piece("{\"claims\":[{\"text\":\""));
        for (var i = 0; i < MostOfFlood; i++)
        {
            await WriteAsync(_format.Piece("and so on and on and "));
        }
    }

    private async Task WriteByBytesAsync(string text, TimeSpan pause)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++)
        {
            await WriteAsync(bytes.AsMemory(i, 1));
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, cancellation);
            }
        }
    }

    private Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await context.Response.Body.WriteAsync(bytes, cancellation);
        await context.Response.Body.FlushAsync(cancellation);
        model.Count(bytes.Length);
    }

    private Task SendAsync(string type, string text)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, cancellation);
    }

    private Task RedirectAsync()
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = "http://elsewhere.example/";
        return Task.CompletedTask;
    }

    private Task HangUpAsync()
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
