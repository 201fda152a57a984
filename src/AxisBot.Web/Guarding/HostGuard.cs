using AxisBot.Web.Metrics;
using Microsoft.AspNetCore.Http;

namespace AxisBot.Web.Guarding;

/// <summary>Turns away who calls the page by a name that is not its own, so that no foreign name can be pointed at it.</summary>
internal sealed class HostGuard(RequestDelegate next, AllowedNames names, WebMeters meters)
{
    private const string Line = "AxisBot is not served under this host name. Its owner can add the name to the setting Web:AllowedHosts.\n";

    public Task InvokeAsync(HttpContext context) => names.Holds(context.Request.Host) ? next(context) : RefuseAsync(context);

    private Task RefuseAsync(HttpContext context)
    {
        meters.Refused("unknown_host");
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Line, context.RequestAborted);
    }
}
