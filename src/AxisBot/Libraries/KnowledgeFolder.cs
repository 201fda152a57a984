using AxisBot.Knowledge.Corpora;
using AxisBot.Settings;

namespace AxisBot.Libraries;

/// <summary>Looks whether the folder of articles is there, without reading it.</summary>
internal static class KnowledgeFolder
{
    private const string Fix = "name a folder of articles (.txt, .md, .html)";

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public static SettingFault? FaultIn(KnowledgeSettings settings)
    {
        if (settings.Path is not { } path || Directory.Exists(path))
        {
            return null;
        }

        return settings.Fault(File.Exists(path) ? $"{SettingJudge.Shown(path)} is a file" : $"there is no folder {SettingJudge.Shown(path)}", Fix);
    }

    /// <summary>What is wrong with a folder that was read and holds nothing to answer from.</summary>
    public static SettingFault FaultOfNothing(KnowledgeSettings settings, Corpus corpus) => corpus.Problems.Any(problem => problem.IsRefused)
        ? settings.Fault($"no article in {SettingJudge.Shown(settings.Path!)} can be read", "\"axisbot corpus\" tells what is wrong with each; mend them, or name another folder")
        : settings.Fault($"there is no article in {SettingJudge.Shown(settings.Path!)}", "put articles there (.txt, .md, .html), or name another folder");
}
