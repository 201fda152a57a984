using AxisBot.Web.Metrics;
using Microsoft.AspNetCore.Http;

namespace AxisBot.Web.Guarding;

/// <summary>Turns away what another site posts in a visitor's name.</summary>
internal sealed class OriginGuard(RequestDelegate next, AllowedNames names, WebMeters meters)
{
    private const string SameOrigin = "same-origin";

    private const string Line = "AxisBot takes questions from its own page only.\n";

    public Task InvokeAsync(HttpContext context) => IsSafe(context.Request.Method) || IsOwn(context.Request) ? next(context) : RefuseAsync(context);

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        return request.Headers.Origin switch
        {
            { Count: 0 } => site.Count == 0 || site == SameOrigin || site == "none",

            // A form of ours from behind something that takes referrers away; a browser that says whose it is is believed.
            var origin when origin == "null" => site == SameOrigin,
            { Count: 1 } origin => names.IsOwn(origin.ToString(), request) && (site.Count == 0 || site == SameOrigin),
            _ => false,
        };
    }

    private Task RefuseAsync(HttpContext context)
    {
        meters.Refused("foreign_origin");
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Line, context.RequestAborted);
    }
}
