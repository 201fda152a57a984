using System.Runtime.CompilerServices;
using AxisBot.Rendering;

namespace AxisBot.CommandLine;

/// <summary>Chooses who prints.</summary>
internal static class Printers
{
    /// <summary>Who sets this variable wants no colours (no-color.org).</summary>
    private const string NoColour = "NO_COLOR";

    /// <summary>The printer for a terminal or for a pipe.</summary>
    public static IPrinter For(Surroundings surroundings) =>
        surroundings.Width is { } width ? ForTerminal(surroundings, width) : new PlainPrinter(surroundings.Output);

    /// <summary>By itself, so that what is piped does not wait for the terminal's library to be loaded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TerminalPrinter ForTerminal(Surroundings surroundings, int width) =>
        new(surroundings.Output, width, isColoured: !surroundings.Environment.ContainsKey(NoColour));
}
