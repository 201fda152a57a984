using Microsoft.AspNetCore.Http;

namespace AxisBot.Web.Guarding;

/// <summary>Tells the browser with each answer how little the page needs.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    /// <summary>Scripts, styles, pictures and calls of our own, and nothing else: no words of an article can become a script.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static response => SetAsync((HttpResponse)response), context.Response);
        return next(context);
    }

    private static Task SetAsync(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin"; // nothing for others; with "no-referrer" a form of ours would come from the origin "null"
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
