using AxisBot.Models;
using AxisBot.Models.Prompts;
using AxisBot.Settings;

namespace AxisBot.Work;

/// <summary>Whether the settings of the model fit together; the key is never told.</summary>
internal static class ModelReadiness
{
    private const string Completions = "/chat/completions/";
    private const string Version = "/v1/";

    /// <summary>What stands in the way.</summary>
    public static IEnumerable<SettingFault> FaultsOf(CheckedSettings settings) => [.. OfModel(settings), .. OfPrompts(settings)];

    private static IEnumerable<SettingFault> OfModel(CheckedSettings settings)
    {
        if (!settings.Of(KnownSettings.ModelProvider).IsGood)
        {
            yield break;
        }

        if (settings.Model is not { } model)
        {
            if (settings.Of(KnownSettings.ModelProvider).Where == Setting.Unset && Named.FirstOrDefault(key => IsSet(settings, key)) is { } alone)
            {
                yield return Of(settings, KnownSettings.ModelProvider, $"it is missing, and {alone.Name} is set", $"write {KnownSettings.ModelProvider.Wanted} ({KnownSettings.ModelProvider.Variable})");
            }

            yield break;
        }

        var provider = model.Provider == ModelProvider.OpenAI ? "openai" : "anthropic";
        if (!IsSet(settings, KnownSettings.ModelName))
        {
            yield return Missing(settings, KnownSettings.ModelName, $"it is missing, and {KnownSettings.ModelProvider.Name} is {provider}");
        }

        if (IsSet(settings, KnownSettings.ModelKey) && IsSet(settings, KnownSettings.ModelKeyFile))
        {
            yield return Of(settings, KnownSettings.ModelKeyFile, $"it is set, and {KnownSettings.ModelKey.Name} is too", "take one of the two out");
        }
        else if (IsSet(settings, KnownSettings.ModelKeyFile) && settings.Of(KnownSettings.ModelKeyFile) is { IsGood: true, Texts: [var file] } && ModelKeys.Read(file).Wrong is { } wrong)
        {
            yield return Of(settings, KnownSettings.ModelKeyFile, $"{SettingJudge.Shown(file)} {wrong}", "name a file that holds the key and nothing else");
        }
        else if (model.IsHosted && settings.Of(KnownSettings.ModelEndpoint).IsGood && !IsSet(settings, KnownSettings.ModelKey) && !IsSet(settings, KnownSettings.ModelKeyFile))
        {
            yield return Missing(settings, KnownSettings.ModelKey, $"it is missing, and {model.Place} lets nobody in without one");
        }

        foreach (var fault in OfEndpoint(settings, model))
        {
            yield return fault;
        }
    }

    private static readonly SettingKey[] Named = [KnownSettings.ModelEndpoint, KnownSettings.ModelName, KnownSettings.ModelKey, KnownSettings.ModelKeyFile];

    private static IEnumerable<SettingFault> OfEndpoint(CheckedSettings settings, ModelSettings model)
    {
        if (model.Endpoint is not { } endpoint)
        {
            yield break;
        }

        if (endpoint.Scheme == Uri.UriSchemeHttp && model.Key is not null && !Rules.IsOfThisMachine(endpoint))
        {
            yield return Of(settings, KnownSettings.ModelEndpoint, $"{SettingJudge.Shown(endpoint.AbsoluteUri)} is plain http, and the key would be sent there for all to read", "write an address with https, or take the key out");
        }

        var tail = model.Provider == ModelProvider.OpenAI ? Completions : Version;
        if (endpoint.AbsolutePath.EndsWith(tail, StringComparison.Ordinal))
        {
            yield return Of(settings, KnownSettings.ModelEndpoint, $"{SettingJudge.Shown(endpoint.AbsoluteUri)} ends with {tail.Trim('/')}, which is added by itself", "leave that out");
        }
    }

    private static IEnumerable<SettingFault> OfPrompts(CheckedSettings settings)
    {
        if (settings.Prompts is { } folder && Fault(folder) is { } fault)
        {
            yield return Of(settings, KnownSettings.PromptsPath, $"{SettingJudge.Shown(fault.File)}: {fault.Wrong}", fault.Fix);
        }
    }

    private static BrokenPromptException? Fault(string folder)
    {
        try
        {
            PromptBook.Open(folder);
            return null;
        }
        catch (BrokenPromptException fault)
        {
            return fault;
        }
    }

    /// <summary>One that is set to what cannot be used is told of by itself.</summary>
    private static bool IsSet(CheckedSettings settings, SettingKey key) => settings.Of(key) is { Texts: { } texts } && texts.Any(text => !string.IsNullOrWhiteSpace(text));

    private static SettingFault Missing(CheckedSettings settings, SettingKey key, string wrong) => Of(settings, key, wrong, $"write {key.Wanted} ({key.Variable})");

    private static SettingFault Of(CheckedSettings settings, SettingKey key, string wrong, string fix) => new(key.Name, settings.Of(key).Where, wrong, fix);
}
