using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Web.Chat;
using AxisBot.Web.Guarding;
using AxisBot.Web.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AxisBot.Web.Digests;

/// <summary>Shows the digest before it is posted. Looking at an issue leaves no trace: it counts as shown nowhere.</summary>
internal static class DigestPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapMethods("/digest", Verbs.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, string? date, ICurrentLibrary library, DigestProse prose, TimeProvider time, AllowedNames names, PageRenderer renderer)
    {
        Visitor.Of(context, names); // the buttons of the page speak for somebody
        var snapshot = library.Now;
        var view = DigestView.Of(date, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), snapshot, Visitor.NewId());
        if (view.Issue is { } issue)
        {
            view = view.Showing(await prose.RecallAsync(issue, snapshot, context.RequestAborted));
        }

        return await renderer.PageAsync<DigestPage>(view, view.Complaint is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
