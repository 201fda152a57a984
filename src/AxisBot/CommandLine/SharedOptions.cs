using System.CommandLine;

namespace AxisBot.CommandLine;

/// <summary>Options that several verbs share.</summary>
internal static class SharedOptions
{
    /// <summary>Another library.</summary>
    public static Option<string?> Knowledge() => new("--knowledge")
    {
        Description = "Read the articles of this folder instead (.txt, .md, .html).",
        HelpName = "folder",
    };

    /// <summary>For programs.</summary>
    public static Option<bool> Json(string what) => new("--json") { Description = what };
}
