namespace AxisBot.TestKit;

/// <summary>
/// How much of what could be tried is tried. Thousands of hostile texts through every field, a fault at each of hundreds of steps, hundreds of kills:
/// all of it takes two cores hours. Where nothing is said, a part is tried that is spread over the whole, the same each time;
/// <c>AXISBOT_BREADTH=whole</c> tries everything, as before a release.
/// </summary>
public static class Breadth
{
    /// <summary>The variable that says how much.</summary>
    public const string Variable = "AXISBOT_BREADTH";

    /// <summary>Whether everything is to be tried.</summary>
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => false,
        "whole" => true,
        var other => throw new InvalidOperationException($"{Variable} is \"{other}\"; it can be \"whole\", or not be set."),
    };

    /// <summary>All of a list, or about as many as that from everywhere in it.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> all, int some) => IsWhole ? all : Spread(all, some);

    /// <summary>A number for a whole run, or the smaller one.</summary>
    public static int Of(int whole, int some) => IsWhole ? whole : some;

    /// <summary>As many as that, or one fewer, from everywhere in a list; all where it holds no more.</summary>
    public static IEnumerable<T> Spread<T>(IReadOnlyList<T> all, int count) =>
        all.Count <= count ? all : Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Count / count)]);
}
