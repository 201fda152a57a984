using AxisBot.Web.Metrics;
using AxisBot.Web.Pages;
using AxisBot.Web.Rendering;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AxisBot.Web.Guarding;

/// <summary>Makes a page of what went wrong, without saying more than a visitor needs.</summary>
internal sealed partial class Mishaps(RequestDelegate next, PageRenderer renderer, WebMeters meters, ILogger<Mishaps> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has gone: there is nobody to tell.
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            meters.Refused(refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? "body_too_large" : "bad_request");
            await ShowAsync(context, Problem.Of(refused.StatusCode));
        }
        catch (Exception exception)
        {
            Log(log, context.TraceIdentifier, exception);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            await ShowAsync(context, Problem.Unexpected(context.TraceIdentifier));
        }
    }

    /// <summary>Shows a page where nothing else was said ("there is no such page").</summary>
    public static async Task ShowStatusAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var problem = Problem.Of(context.Response.StatusCode);
        await WriteAsync(context, problem, context.RequestServices.GetRequiredService<PageRenderer>());
    }

    /// <summary>
    /// Writes what happened down: the kind and the place. The message of an exception may hold somebody's words, and is left out.
    /// </summary>
    public static void Log(ILogger log, string id, Exception exception) =>
        Failed(log, id, exception.GetType().FullName ?? "an exception", exception.StackTrace ?? "nowhere");

    private Task ShowAsync(HttpContext context, Problem problem)
    {
        context.Response.Clear();
        return WriteAsync(context, problem, renderer);
    }

    private static async Task WriteAsync(HttpContext context, Problem problem, PageRenderer renderer)
    {
        context.Response.StatusCode = problem.Status;
        CloseWhereUnread(context);
        context.Response.ContentType = PageRenderer.ContentType;
        await context.Response.WriteAsync(await renderer.RenderAsync<ProblemPage>(problem), context.RequestAborted);
    }

    /// <summary>
    /// What a refused request has brought is not read: the connection ends with the answer, and the visitor is told so. Otherwise
    /// their next request would meet a connection that is being closed.
    /// </summary>
    private static void CloseWhereUnread(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            context.Response.Headers.Connection = "close";
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Id} failed with {Exception} at {Place}")]
    private static partial void Failed(ILogger log, string id, string exception, string place);
}
