using AxisBot.Answering.Nearby;
using AxisBot.Answering.Writing;
using AxisBot.CommandLine;
using AxisBot.Models;
using AxisBot.Models.Prompts;
using AxisBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Work;

/// <summary>Brings the model of the settings to those who answer.</summary>
internal static class ModelParts
{
    private static readonly string[] Sections = ["Model:", "Prompts:"];

    /// <summary>Adds the model, where there is one, and whoever answers with it or without.</summary>
    public static IServiceCollection AddWriting(this IServiceCollection services, CheckedSettings settings)
    {
        if (settings.Model is { } model)
        {
            services.AddSingleton<IWriter>(given => new ModelWriter(model, PromptBook.Open(model.Prompts), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<ModelWriter>>()));
        }

        return services.AddSingleton(given => new AnswerEditor(given.GetService<IWriter>(), given.GetService<INearnessFinder>()));
    }

    /// <summary>Whoever answers a question of the command line. Where nothing of a model is set, no more is read than that.</summary>
    /// <exception cref="BadUseException">The settings of the model cannot be used.</exception>
    public static AnswerEditor EditorFor(Surroundings surroundings, INearnessFinder? nearness = null)
    {
        if (!new SettingsReader(surroundings).NamesModel)
        {
            return new AnswerEditor(nearness: nearness);
        }

        var settings = CheckedSettings.Read(surroundings, new SettingOptions());
        Readiness.Demand([.. settings.Faults.Where(fault => Sections.Any(section => fault.Key.StartsWith(section, StringComparison.OrdinalIgnoreCase))), .. ModelReadiness.FaultsOf(settings)]);
        return new AnswerEditor(settings.Model is { } model ? new ModelWriter(model, PromptBook.Open(model.Prompts), surroundings.Clock, NullLogger<ModelWriter>.Instance) : null, nearness);
    }
}
