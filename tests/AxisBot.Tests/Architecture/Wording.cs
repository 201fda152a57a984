using System.Text.RegularExpressions;

namespace AxisBot.Tests.Architecture;

/// <summary>Words that say nothing in the name of a type.</summary>
internal static partial class Wording
{
    private static readonly HashSet<string> Empty = ["Chunk", "Manager", "Helper", "Service", "Utils", "Data", "Context", "Result"];

    /// <summary>Rooms that would shadow types which everybody uses.</summary>
    private static readonly HashSet<string> Shadowing = ["Discord", "Host", "Conversation"];

    /// <summary>Names of types with such a word in them.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<string> types) =>
        types.Where(type => Word().Matches(type).Any(word => Empty.Contains(word.Value.TrimEnd('s')) || Empty.Contains(word.Value)));

    /// <summary>Namespaces with a part that shadows a type.</summary>
    public static IEnumerable<string> ShadowingNamespaces(IEnumerable<string> namespaces) =>
        namespaces.Distinct().Where(name => name.Split('.').Any(Shadowing.Contains));

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
