using System.Globalization;
using AxisBot.TestKit;

namespace AxisBot.Benchmarks;

/// <summary>Reads what stands behind a verb.</summary>
internal static class Arguments
{
    /// <summary>The numbers of paragraphs asked for, or else those that the claim is about.</summary>
    public static IReadOnlyList<int> Sizes(string[] arguments, params int[] otherwise) =>
        arguments.Length == 0 ? otherwise : [.. arguments.Select(Size)];

    /// <summary>The one number of paragraphs asked for, or else the one that the claim is about.</summary>
    public static int OneSize(string[] arguments, int otherwise) => arguments switch
    {
        [] => otherwise,
        [var one] => Size(one),
        _ => throw new BadUseException("give one number of paragraphs"),
    };

    /// <summary>What stands behind <c>--write</c>; null where it is left out.</summary>
    public static string? Target(string[] arguments) => arguments switch
    {
        [] => null,
        ["--write", var target] => target,
        _ => throw new BadUseException("only --write and a path may follow"),
    };

    /// <summary>Fails where a verb that takes nothing is given something.</summary>
    public static void None(string[] arguments)
    {
        if (arguments.Length > 0)
        {
            throw new BadUseException("nothing may follow");
        }
    }

    /// <summary>The shared folder, for a verb that can do nothing without it.</summary>
    public static string Shared() => SharedFolder.Find() ?? throw new BadUseException(SharedFolder.Missing);

    private static int Size(string text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : throw new BadUseException($"\"{text}\" is no number of paragraphs");
}
