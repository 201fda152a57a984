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

    private static Task<IResult> ShowAsync(HttpContext context, string? date, ICurrentLibrary library, TimeProvider time, AllowedNames names, PageRenderer renderer)
    {
        Visitor.Of(context, names); // the buttons of the page speak for somebody
        var view = DigestView.Of(date, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), library.Now, Visitor.NewId());
        return renderer.PageAsync<DigestPage>(view, view.Complaint is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
