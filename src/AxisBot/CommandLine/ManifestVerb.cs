using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using AxisBot.Libraries;
using AxisBot.Settings;
using AxisBot.SlackAdapter.Manifests;
using AxisBot.Work;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot manifest slack</c>: prints from what a platform makes the app, for the settings as they are.</summary>
internal sealed class ManifestVerb(Surroundings surroundings)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();

    /// <summary>The verb.</summary>
    public Command Command() => new("manifest", "Print the manifest of the app that a chat platform makes AxisBot from.") { Slack() };

    private Command Slack()
    {
        var slack = new Command("slack", "Print the manifest for Slack: what AxisBot may do there with these settings, and no more.") { _knowledge };
        slack.SetAction(parsed => Print(parsed.GetValue(_knowledge)));
        return slack;
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
