using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Charts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
