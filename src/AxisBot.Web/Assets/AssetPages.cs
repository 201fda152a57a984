using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AxisBot.Web.Assets;

/// <summary>Serves the scripts, the styles and the icon.</summary>
internal static class AssetPages
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder app) => app.MapMethods("/assets/{name}", Verbs.Read, Show);

    private static IResult Show(HttpContext context, AssetShelf shelf)
    {
        if (shelf.Find(context.Request.Path.Value ?? "") is not { } asset)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = ForEver;
        return Results.Bytes(asset.Bytes, asset.ContentType);
    }
}
