using System.Globalization;
using System.Text;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.TestKit.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Slack.Calls;

/// <summary>Serves the Web API by HTTP, with all that the script lets go wrong.</summary>
internal sealed class ApiPages(TimeProvider time, SlackApp app, ApiDesk desk, FaultScript faults, Journal journal)
{
    private const string Bearer = "Bearer ";
    private const string Json = "application/json; charset=utf-8";

    public async Task ServeAsync(HttpContext context, string method)
    {
        var at = time.GetUtcNow();
        var number = journal.NextNumber();
        var read = await ArgumentsReader.ReadAsync(context.Request);
        var inHeader = TokenIn(context.Request);
        var inBody = (string?)read.Raw["token"];
        read.Raw.Remove("token");
        var token = inHeader ?? (read.IsJson ? null : inBody);

        var fault = faults.Take(method) ?? new Fault { Commits = true };
        if (fault is { Hold: { } hold, HoldsAfterCommit: false })
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        var answer = fault.Commits ? desk.Answer(method, read, token, inHeader is not null) : null;
        var reply = Reply.Of(answer, fault);
        journal.Record(new ApiCall(number, method, new Arguments(read.Raw), at)
        {
            Token = token,
            HasTokenInHeader = inHeader is not null,
            Status = fault.BreaksOff ? 0 : reply.Status,
            Answer = answer?.Body,
        });
        await SendAsync(context, reply, fault);
    }

    private static string? TokenIn(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : null;

    private async Task SendAsync(HttpContext context, Reply reply, Fault fault)
    {
        if (fault is { Hold: { } hold, HoldsAfterCommit: true })
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, time, context.RequestAborted);
        }

        if (fault.BreaksOff)
        {
            context.Abort();
            return;
        }

        var body = Encoding.UTF8.GetBytes(reply.Body);
        Head(context.Response, reply, body.Length);
        if (fault.BreaksOffAfter is { } bytes)
        {
            await context.Response.Body.WriteAsync(body.AsMemory(0, Math.Min(bytes, body.Length)));
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
        else if (fault.Drip is { } perByte)
        {
            await DripAsync(context, body, perByte);
        }
        else
        {
            await context.Response.Body.WriteAsync(body);
        }
    }

    private void Head(HttpResponse response, Reply reply, int length)
    {
        response.StatusCode = reply.Status;
        response.ContentType = reply.Type;
        response.ContentLength = length;
        response.Headers["X-OAuth-Scopes"] = string.Join(',', app.Scopes);
        if (reply.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds;
        }
    }

    private async Task DripAsync(HttpContext context, byte[] body, TimeSpan perByte)
    {
        for (var i = 0; i < body.Length; i++)
        {
            await context.Response.Body.WriteAsync(body.AsMemory(i, 1), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(perByte, time, context.RequestAborted);
        }
    }

    /// <summary>What goes out: the answer, or what the script puts in its place.</summary>
    private sealed record Reply(int Status, string Body, string Type, string? RetryAfter)
    {
        public static Reply Of(ApiAnswer? answer, Fault fault)
        {
            var retryAfter = answer?.RetryAfter?.ToString(CultureInfo.InvariantCulture);
            return fault.Body is null && fault.Status is null
                ? new Reply(retryAfter is null ? 200 : 429, answer?.Body.ToJsonString() ?? "", Json, retryAfter)
                : new Reply(fault.Status ?? 200, fault.Body ?? "", fault.Type, fault.RetryAfter);
        }
    }
}
