using AxisBot.Models;
using AxisBot.Models.Prompts;
using AxisBot.Settings;

namespace AxisBot.Work;

/// <summary>Whether the settings of the model fit together; the key is never told.</summary>
internal static class ModelReadiness
{
    private const string Completions = "/chat/completions/";
    private const string Version = "/v1/";

    private static readonly SettingKey[] Named = [KnownSettings.ModelEndpoint, KnownSettings.ModelName, KnownSettings.ModelKey, KnownSettings.ModelKeyFile];

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
            if (settings.Of(KnownSettings.ModelProvider).Where == Setting.Unset && Named.FirstOrDefault(settings.IsSet) is { } alone)
            {
                yield return settings.Missing(KnownSettings.ModelProvider, $"{alone.Name} is set");
            }

            yield break;
        }

        var provider = model.Provider == ModelProvider.OpenAI ? "openai" : "anthropic";
        if (!settings.IsSet(KnownSettings.ModelName))
        {
            yield return settings.Missing(KnownSettings.ModelName, $"{KnownSettings.ModelProvider.Name} is {provider}");
        }

        if (settings.OfKeyFile(KnownSettings.ModelKey, KnownSettings.ModelKeyFile) is { } ofFile)
        {
            yield return ofFile;
        }
        else if (model.IsHosted && settings.Of(KnownSettings.ModelEndpoint).IsGood && !settings.IsSet(KnownSettings.ModelKey) && !settings.IsSet(KnownSettings.ModelKeyFile))
        {
            yield return settings.Missing(KnownSettings.ModelKey, $"{model.Place} lets nobody in without one");
        }

        foreach (var fault in OfEndpoint(settings, model))
        {
            yield return fault;
        }
    }

    private static IEnumerable<SettingFault> OfEndpoint(CheckedSettings settings, ModelSettings model)
    {
        if (model.Endpoint is not { } endpoint)
        {
            yield break;
        }

        if (model.Key is not null && settings.OfPlainHttp(KnownSettings.ModelEndpoint, endpoint) is { } plain)
        {
            yield return plain;
        }

        var tail = model.Provider == ModelProvider.OpenAI ? Completions : Version;
        if (endpoint.AbsolutePath.EndsWith(tail, StringComparison.Ordinal))
        {
            yield return settings.FaultOf(KnownSettings.ModelEndpoint, $"{SettingJudge.Shown(endpoint.AbsoluteUri)} ends with {tail.Trim('/')}, which is added by itself", "leave that out");
        }
    }

    private static IEnumerable<SettingFault> OfPrompts(CheckedSettings settings)
    {
        if (settings.Prompts is { } folder && Fault(folder) is { } fault)
        {
            yield return settings.FaultOf(KnownSettings.PromptsPath, $"{SettingJudge.ShownPath(fault.File)}: {fault.Wrong}", fault.Fix);
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
}
