using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AxisBot.Web.Health;

/// <summary>Tells whoever keeps the program running how it is.</summary>
internal static class HealthPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", Verbs.Read, () => Results.Text("live\n"));
        app.MapMethods("/health/ready", Verbs.Read, (Readiness readiness) => readiness.Missing is { } missing ? NotReady([missing])
            : readiness.Troubles is [_, ..] troubles ? NotReady(troubles)
            : Results.Text("ready\n"));
    }

    private static IResult NotReady(IReadOnlyList<string> why) =>
        Results.Text(string.Concat(why.Select(one => $"not ready: {one}\n")), statusCode: StatusCodes.Status503ServiceUnavailable);
}
