using System.CommandLine;
using AxisBot.Chatting;
using AxisBot.Conversations;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Libraries;
using AxisBot.Settings;
using AxisBot.Web.Sources;
using AxisBot.Work;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot chat</c>: a conversation at the console.</summary>
internal sealed class ChatVerb(Surroundings surroundings)
{
    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();

    /// <summary>The verb.</summary>
    public Command Command()
    {
        var command = new Command("chat", "Talk with AxisBot: follow-up questions are understood.") { _knowledge };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var settings = CheckedSettings.Read(surroundings, new SettingOptions(parsed.GetValue(_knowledge)));
        Readiness.Demand(Readiness.FaultsWithoutPage(settings));
        var library = CurrentLibrary.Open(settings.Knowledge, surroundings.Clock);
        using var given = new ServiceCollection().AddLogging().AddSingleton(surroundings.Clock).AddSingleton<ICurrentLibrary>(library)
            .AddSingleton<ISourceLinks>(new PublicLinks(settings.Web)).AddConversations(settings.Conversations with { QuestionsPerHour = int.MaxValue }).AddWriting(settings).BuildServiceProvider();
        var chat = new ConsoleChat(surroundings, given.GetRequiredService<Responder>());
        chat.RunAsync(CancellationToken.None).GetAwaiter().GetResult();
        return ExitCode.Answered;
    }
}
