using AxisBot.Answering.Writing;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Charts;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.InMemory;
using AxisBot.Conversations.Keeping;
using AxisBot.Conversations.Metering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations.Commands;

/// <summary>The door to the commands.</summary>
internal static class CommandsDoor
{
    /// <summary>Adds all commands, in the order in which help lists them, and what they need beside the library.</summary>
    internal static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFigureActions, FigureActions>();
        services.TryAddSingleton<IChartPictures>(provider => new ChartPicture(
            ChartPicture.Find(Environment.GetEnvironmentVariable("PATH")), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(new AnswerEditor()); // whoever has a model adds one that writes before
        services.TryAddSingleton<INotes, NotesInMemory>();
        services.AddSingleton(_ => new WritingMeters()).AddSingleton<IMetered>(given => given.GetRequiredService<WritingMeters>()).AddSingleton<Asker>();
        services.AddSingleton(given => new DigestProse(
            given.GetRequiredService<AnswerEditor>(), given.GetRequiredService<INotes>(), given.GetRequiredService<WritingMeters>(), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<DigestProse>>()));
        return services
            .AddSingleton<ICommand, AskCommand>()
            .AddSingleton<ICommand, FactCommand>()
            .AddSingleton<ICommand, CompareCommand>()
            .AddSingleton<ICommand, CheckCommand>()
            .AddSingleton<ICommand, TimelineCommand>()
            .AddSingleton<ICommand, SourcesCommand>()
            .AddSingleton<ICommand, DigestCommand>()
            .AddSingleton<ICommand, SettingsCommand>()
            .AddSingleton<ICommand, StatusCommand>()
            .AddSingleton<ICommand, ForgetMeCommand>()
            .AddSingleton<CommandBook>()
            .AddSingleton<TypedCommands>();
    }
}
