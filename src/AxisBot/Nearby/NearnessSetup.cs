using AxisBot.Answering.Nearby;
using AxisBot.Embeddings;
using AxisBot.Embeddings.Calls;
using AxisBot.Embeddings.Finding;
using AxisBot.Embeddings.Keeping;
using AxisBot.Retrieval.Vectors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AxisBot.Nearby;

/// <summary>Sets up embeddings where the settings name an endpoint.</summary>
internal static class NearnessSetup
{
    /// <summary>Adds who finds nearness, and who fills the library with vectors; without settings, one who finds none.</summary>
    public static IServiceCollection AddNearness(this IServiceCollection services, EmbeddingSettings? settings)
    {
        if (settings is null)
        {
            return services.AddSingleton<INearnessFinder>(NoNearness.Instance);
        }

        return services
            .AddSingleton<IEmbedder>(given => new OpenAiEmbedder(settings, given.GetRequiredService<TimeProvider>()))
            .AddSingleton<CurrentVectors>()
            .AddSingleton(given => new VectorFiller(
                given.GetRequiredService<IEmbedder>(), new VectorFile(settings.Folder, settings.Model), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<VectorFiller>>()))
            .AddSingleton<INearnessFinder>(given => new NearnessFinder(
                given.GetRequiredService<IEmbedder>(), given.GetRequiredService<CurrentVectors>(), settings.MostWait, given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<NearnessFinder>>()))
            .AddHostedService<VectorKeeper>();
    }
}
