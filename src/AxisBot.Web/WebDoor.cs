using AxisBot.Web.Assets;
using AxisBot.Web.Chat;
using AxisBot.Web.Digests;
using AxisBot.Web.Figures;
using AxisBot.Web.Guarding;
using AxisBot.Web.Health;
using AxisBot.Web.Metrics;
using AxisBot.Web.Rendering;
using AxisBot.Web.Serving;
using AxisBot.Web.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AxisBot.Web;

/// <summary>The door of the web page. The conversations and the library that it serves are added by whoever opens it.</summary>
public static class WebDoor
{
    /// <summary>Adds what the page needs of its own.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, WebSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Patience>();
        services.AddSingleton(settings);
        services.AddRoutingCore();
        services.AddMetrics();
        services.ConfigureOptions<KestrelBounds>();

        // ASP.NET Core writes addresses with their queries, and a query may hold what somebody types.
        services.Configure<LoggerFilterOptions>(options => options.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        return services
            .AddSingleton<AssetShelf>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<AllowedNames>()
            .AddSingleton<WebMeters>()
            .AddSingleton<MeterReader>()
            .AddSingleton<ChatDesk>()
            .AddSingleton<Opening>()
            .AddSingleton<Suggestions>()
            .AddSingleton<Readiness>()
            .AddHostedService(provider => provider.GetRequiredService<Readiness>());
    }

    /// <summary>Maps the pages, and the guards before them.</summary>
    public static void MapWeb(this WebApplication app)
    {
        app.Services.GetRequiredService<MeterReader>(); // it counts from now on, not from when somebody first asks
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<Mishaps>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<OriginGuard>();
        app.UseStatusCodePages(Mishaps.ShowStatusAsync);
        AssetPages.Map(app);
        ChatPages.Map(app);
        SourcePages.Map(app);
        FigurePages.Map(app);
        DigestPages.Map(app);
        HealthPages.Map(app);
        MetricsPage.Map(app);
    }
}
