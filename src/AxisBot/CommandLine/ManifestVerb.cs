using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using AxisBot.Conversations;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.DiscordAdapter.Manifests;
using AxisBot.Libraries;
using AxisBot.Settings;
using AxisBot.SlackAdapter.Manifests;
using AxisBot.Work;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot manifest slack|discord</c>: prints from what a platform makes the app, for the settings as they are.</summary>
internal sealed class ManifestVerb(Surroundings surroundings)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<bool> _json = SharedOptions.Json("Print all of it as JSON, with the commands as they are registered.");
    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();

    /// <summary>The verb.</summary>
    public Command Command() => new("manifest", "Print the manifest of the app that a chat platform makes AxisBot from.") { Slack(), Discord() };

    private Command Slack()
    {
        var slack = new Command("slack", "Print the manifest for Slack: what AxisBot may do there with these settings, and no more.") { _knowledge };
        slack.SetAction(parsed => Print(parsed.GetValue(_knowledge)));
        return slack;
    }

    private Command Discord()
    {
        var discord = new Command("discord", "Print the links that invite AxisBot to Discord with the fewest permissions.") { _json };
        discord.SetAction(parsed => PrintDiscord(parsed.GetValue(_json)));
        return discord;
    }

    private int PrintDiscord(bool asJson)
    {
        var settings = CheckedSettings.Read(surroundings, new SettingOptions());
        Readiness.Demand(settings.Faults);
        var library = CurrentLibrary.Open(settings.Knowledge, surroundings.Clock);
        using var given = new ServiceCollection().AddLogging().AddSingleton(surroundings.Clock).AddSingleton<ICurrentLibrary>(library).AddConversations(settings.Conversations).AddWriting(settings).BuildServiceProvider();
        var (discord, book) = (settings.DiscordOrDefaults, given.GetRequiredService<CommandBook>());
        surroundings.Output.WriteLine(asJson ? DiscordManifest.Of(discord, book).ToJsonString(Readable) : string.Join(Environment.NewLine, DiscordManifest.InWords(discord, book)));
        return ExitCode.Answered;
    }

    private int Print(string? folder)
    {
        var settings = CheckedSettings.Read(surroundings, new SettingOptions(folder));
        Readiness.Demand(settings.Faults);
        var library = OpenLibrary.Read(settings.Knowledge, surroundings.Error).Snapshot();
        surroundings.Output.WriteLine(SlackManifest.Of(settings.SlackOrDefaults, library).ToJsonString(Readable));
        return ExitCode.Answered;
    }
}
