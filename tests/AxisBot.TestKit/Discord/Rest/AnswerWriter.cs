using System.Text;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Lets an answer arrive, or not.</summary>
/// <param name="time">Its clock.</param>
/// <param name="closing">Ends what would go on for ever.</param>
internal sealed class AnswerWriter(TimeProvider time, CancellationToken closing)
{
    public async Task WriteAsync(HttpContext context, RestAnswer answer, RestFault? fault)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing);
        switch (fault?.Arrival)
        {
            case Arrival.Lost or Arrival.LostBefore:
                context.Abort();
                return;
            case Arrival.Never:
                await Task.Delay(Timeout.InfiniteTimeSpan, time, over.Token);
                return;
        }

        if (fault is { Arrival: Arrival.Whole, Delay.Ticks: > 0 })
        {
            await Task.Delay(fault.Delay, time, over.Token);
        }

        var content = WriteHead(context, answer);
        if (fault?.Arrival == Arrival.Dripping)
        {
            await DripAsync(context.Response, content, fault.Delay, over.Token);
        }
        else if (content.Length > 0)
        {
            await context.Response.Body.WriteAsync(content, over.Token);
        }
    }

    private static byte[] WriteHead(HttpContext context, RestAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Content is null)
        {
            return [];
        }

        var content = Encoding.UTF8.GetBytes(answer.Content);
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = content.Length;
        return content;
    }

    private async Task DripAsync(HttpResponse response, byte[] content, TimeSpan perByte, CancellationToken over)
    {
        foreach (var single in content)
        {
            await Task.Delay(perByte, time, over);
            await response.Body.WriteAsync(new[] { single }, over);
            await response.Body.FlushAsync(over);
        }
    }
}
