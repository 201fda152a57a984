using AxisBot.Conversations.Threads;
using AxisBot.Web.Guarding;
using AxisBot.Web.Metrics;
using AxisBot.Web.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace AxisBot.Web.Chat;

/// <summary>The page on which one asks: with a script it streams, without one it is a form.</summary>
internal static class ChatPages
{
    private const string Silence = "AxisBot has nothing to say to that.";
    private const string Received = "received";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/", Verbs.Read, OpenAsync);
        app.MapPost("/", AnswerAsync);
        app.MapPost("/chat", StreamAsync);
        app.MapMethods("/suggest", Verbs.Read, SuggestAsync);
    }

    private static async Task<IResult> OpenAsync(HttpContext context, Opening opening, AllowedNames names, PageRenderer renderer)
    {
        var thread = Visitor.NewId();
        var commands = await opening.CommandsAsync(Visitor.Of(context, names), thread, context.RequestAborted);
        return await renderer.PageAsync<ChatPage>(new ChatView(thread, [opening.Welcome()]) { Commands = commands });
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ChatDesk desk, IThreadMemory memory, AllowedNames names, PageRenderer renderer, WebMeters meters)
    {
        var form = await ChatForm.ReadAsync(context.Request);
        var visitor = Visitor.Of(context, names);
        var place = Visitor.PlaceOf(visitor, form.Thread);
        var earlier = await memory.RecallAsync(place.ThreadId, context.RequestAborted);
        var view = new ChatView(form.Thread, []) { Earlier = earlier.Turns, Complaint = form.Complaint };
        if (form.Complaint is not null)
        {
            meters.Refused("unusable_form");
            return await renderer.PageAsync<ChatPage>(view with { Draft = form.Text }, StatusCodes.Status400BadRequest);
        }

        var asked = desk.AskedBy(form);
        var replies = new CollectedReplies();
        await desk.AskAsync(form, visitor, replies, context.RequestAborted);
        return await renderer.PageAsync<ChatPage>(view with
        {
            Asked = asked,
            Cards = replies.Cards,
            Complaint = replies.Cards.Count == 0 ? Silence : null,
        });
    }

    private static async Task StreamAsync(HttpContext context, ChatDesk desk, AllowedNames names, PageRenderer renderer, WebMeters meters, ILogger<ChatDesk> log)
    {
        var form = await ChatForm.ReadAsync(context.Request);
        var visitor = Visitor.Of(context, names);
        context.Response.ContentType = FragmentStream.ContentType;
        var stream = new FragmentStream(context.Response.Body);
        var cancellation = context.RequestAborted;
        if (form.Complaint is { } complaint)
        {
            meters.Refused("unusable_form");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await stream.WriteAsync("complaint", await renderer.RenderAsync<ComplaintPart>(complaint), cancellation);
            return;
        }

        if (desk.AskedBy(form) is { } asked)
        {
            await stream.WriteAsync("asked", await renderer.RenderAsync<AskedPart>(asked), cancellation);
        }

        await stream.WriteAsync("progress", Received, cancellation); // before any work, so that it is seen at once
        try
        {
            var replies = new StreamedReplies(stream, renderer, form.Thread);
            await desk.AskAsync(form, visitor, replies, cancellation);
            if (!replies.HasReplied)
            {
                await stream.WriteAsync("complaint", await renderer.RenderAsync<ComplaintPart>(Silence), cancellation);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Mishaps.Log(log, context.TraceIdentifier, exception);
            var problem = Pages.Problem.Unexpected(context.TraceIdentifier);
            await stream.WriteAsync("complaint", await renderer.RenderAsync<ComplaintPart>($"{problem.Title}. {problem.Advice}"), cancellation);
        }
    }

    private static async Task<IResult> SuggestAsync(HttpContext context, Suggestions suggestions, AllowedNames names, string? text) =>
        Results.Json(await suggestions.ForAsync(text ?? "", Visitor.Of(context, names), context.RequestAborted));
}
