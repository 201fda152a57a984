using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AxisBot.Web.Metrics;

/// <summary>Serves the metrics to Prometheus.</summary>
internal static class MetricsPage
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/metrics", Verbs.Read, (MeterReader reader) => Results.Text(reader.Read(), PrometheusText.ContentType));
}
