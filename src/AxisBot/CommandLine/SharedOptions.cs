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

    /// <summary>Another port for the web page. It is text here, so that one rule judges it wherever it is set.</summary>
    public static Option<string?> Port() => new("--port")
    {
        Description = "Serve the web page on this port; 0 takes any that is free.",
        HelpName = "number",
    };

    /// <summary>For programs.</summary>
    public static Option<bool> Json(string what) => new("--json") { Description = what };
}
